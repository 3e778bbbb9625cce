/** What a script uses that a promised browser lacks. It reads what is built: our own lines, and those of libraries. */
import ts from 'typescript';
import { isKnownGlobal, isKnownMember, isKnownSelector, isKnownStatic } from './support.js';

/** @typedef {import('./support.js').Members} Members */

/** Syntax newer than the build writes for the oldest browser; a regular expression is never rewritten. */
/** @type {Record<number, string>} */
const SYNTAX = {
  [ts.SyntaxKind.QuestionDotToken]: '?.',
  [ts.SyntaxKind.QuestionQuestionToken]: '??',
  [ts.SyntaxKind.QuestionQuestionEqualsToken]: '??=',
  [ts.SyntaxKind.BarBarEqualsToken]: '||=',
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken]: '&&=',
  [ts.SyntaxKind.PrivateIdentifier]: '#private',
  [ts.SyntaxKind.PropertyDeclaration]: 'class field',
  [ts.SyntaxKind.ClassStaticBlockDeclaration]: 'static block',
  [ts.SyntaxKind.BigIntLiteral]: 'BigInt',
};
const SELECTING = /^(matches|closest|querySelector|querySelectorAll)$/;

/**
 * @param {string} text
 * @param {Members} members "all", or "language" where a library's own names (".watch") would be taken for those of pages
 * @returns the names of what is too new, each once, sorted
 */
export function scriptFaults(text, members = 'all') {
  /** @type {Set<string>} */
  const faults = new Set();
  const source = ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  /** @param {ts.Node} node */
  const visit = (node) => {
    for (const fault of faultsOf(node, members)) faults.add(fault);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...faults].sort();
}

/** @param {ts.Node} node @param {Members} members @returns {string[]} */
function faultsOf(node, members) {
  const syntax = SYNTAX[node.kind];
  if (syntax) return [syntax];
  if (ts.isRegularExpressionLiteral(node))
    return /\(\?<[=!]|\/\w*[dv]\w*$/.test(node.text) ? ['lookbehind, d or v'] : [];
  if (ts.isPropertyAccessExpression(node)) return memberFaults(node.expression, node.name.text, members);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) return patternFaults(node, members);
  if (ts.isIdentifier(node) && isUsed(node) && !isKnownGlobal(node.text)) return [node.text];
  if (ts.isStringLiteralLike(node)) return selectorFaults(node);
  return [];
}

/** @param {ts.Expression} owner @param {string} name @param {Members} members */
function memberFaults(owner, name, members) {
  if (ts.isIdentifier(owner) && !isKnownStatic(owner.text, name)) return [`${owner.text}.${name}`];
  return isKnownMember(name, members) ? [] : [`.${name}`];
}

/** @param {ts.BindingElement} element @param {Members} members */
function patternFaults({ propertyName, name }, members) {
  const key = propertyName ?? name;
  return ts.isIdentifier(key) && !isKnownMember(key.text, members) ? [`.${key.text}`] : [];
}

/** True for a name that stands for a value, not for a key or a declaration. @param {ts.Identifier} node */
function isUsed(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isBinaryExpression(parent);
}

/** A text that is given to a method that takes selectors. @param {ts.StringLiteralLike} node */
function selectorFaults(node) {
  const call = node.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  return SELECTING.test(call.expression.name.text) ? pseudoFaults(node.text) : [];
}

/** @param {string} selectors as they stand in a script or a stylesheet */
export function pseudoFaults(selectors) {
  const names = [...selectors.matchAll(/::?([a-z-]+)/g)].map(([, name = '']) => name);
  const lists = /:not\([^()]*,/.test(selectors) ? [':not() with a list'] : [];
  return [...names.filter((name) => !isKnownSelector(name)).map((name) => `:${name}`), ...lists];
}

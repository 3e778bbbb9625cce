/** @returns what the text says, or undefined when it is no JSON: a schema then refuses it */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

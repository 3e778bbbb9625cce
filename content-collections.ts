/** What is read from content/ and how; the shapes stand in app/content/schemas.ts. */
import { defineCollection, defineConfig, defineParser, defineSingleton } from '@content-collections/core';
import { compileMarkdown } from '@content-collections/markdown';
import { z } from 'zod';
import { audienceOfFolder } from './app/audiences/audiences';
import { campaignSchema } from './app/campaigns/schema';
import { insertBlocks } from './app/content/blocks';
import { makeComparisons } from './app/content/comparison';
import { foldDeviceAdvice } from './app/content/device-advice';
import { markRecognition } from './app/content/prose';
import {
  blockSchema,
  dangerSchema,
  exitsSchema,
  helplineSchema,
  languagesSchema,
  linesAheadSchema,
  misdialsSchema,
  openingHoursSchema,
  pageSchema,
  partnersSchema,
  redirectsSchema,
  registrationSchema,
  searchSchema,
  teamsSchema,
  topicsSchema,
  wordListSchema,
} from './app/content/schemas';
import { siteSchema } from './app/content/site-schema';
import { withOpenPlaces } from './app/figures/register/register';
import { registerSchema } from './app/figures/register/schema';
import { figureSchema } from './app/figures/schema';
import { dutchSentencesSchema, sentencesSchema } from './app/languages/schema';
import { materialSchema } from './app/material/schema';
import { planSchema, seenSchema, translatedPlanSchema } from './app/safety/schemas';

// Who reads what is wrong with content/ works for a Dutch-speaking helpline.
z.config(z.locales.nl());

const wordPerLine = defineParser((text) => ({ words: text.trimEnd().split('\n') }));

const slugOf = ({ fileName }: { fileName: string }) => fileName.replace(/\.md$/, '');

const blocks = defineCollection({
  name: 'blocks',
  directory: 'content/blocks',
  include: '**/*.md',
  schema: blockSchema,
  transform: async (document, context) => {
    const [language = '', audience = ''] = document._meta.directory.split('/');
    const html = await compileMarkdown(context, document);
    return { ...document, language, audience, slug: slugOf(document._meta), html };
  },
});

const pages = defineCollection({
  name: 'pages',
  directory: 'content/pages',
  include: '**/*.md',
  schema: pageSchema,
  transform: async (document, context) => {
    const { content, _meta, ...page } = document;
    const [language = '', audience = ''] = _meta.directory.split('/');
    const forReaders = context
      .documents(blocks)
      .filter((block) => block._meta.directory === `${language}/${audienceOfFolder(audience)}`)
      .map(async (block) => [slugOf(block._meta), await compileMarkdown(context, block)] as const);
    const text = insertBlocks(await compileMarkdown(context, document), new Map(await Promise.all(forReaders)));
    const html = makeComparisons(foldDeviceAdvice(markRecognition(text)));
    return { ...page, language, audience, slug: slugOf(_meta), html };
  },
});

const helplines = defineCollection({
  name: 'helplines',
  directory: 'content/helplines',
  include: '*.yaml',
  parser: 'yaml',
  schema: helplineSchema,
  transform: ({ _meta, ...helpline }) => ({ ...helpline, id: _meta.fileName.replace(/\.yaml$/, '') }),
});

const figureTables = defineCollection({
  name: 'figureTables',
  directory: 'content/figures',
  include: '*.yaml',
  parser: 'yaml',
  schema: figureSchema,
  transform: ({ _meta, ...figure }) => ({ ...figure, id: _meta.fileName.replace(/\.yaml$/, '') }),
});

const campaigns = defineCollection({
  name: 'campaigns',
  directory: 'content/campaigns',
  include: '*.{yaml,yml}',
  parser: 'yaml',
  schema: campaignSchema,
  transform: async ({ _meta, ...campaign }, context) => ({
    ...campaign,
    code: _meta.fileName.replace(/\.ya?ml$/, ''),
    file: _meta.fileName,
    html: await compileMarkdown(context, { _meta, content: campaign.text ?? '' }),
  }),
});

const material = defineCollection({
  name: 'material',
  typeName: 'Material',
  directory: 'content/material',
  include: '*.yaml',
  parser: 'yaml',
  schema: materialSchema,
  transform: ({ _meta, ...texts }) => ({ ...texts, audience: _meta.fileName.replace(/\.yaml$/, '') }),
});

const plans = defineCollection({
  name: 'plans',
  directory: 'content/plan',
  include: '*.yaml',
  parser: 'yaml',
  schema: planSchema,
  transform: ({ _meta, ...plan }) => ({ ...plan, audience: _meta.fileName.replace(/\.yaml$/, '') }),
});

const translatedPlans = defineCollection({
  name: 'translatedPlans',
  directory: 'content/plan-translated',
  include: '*/*.yaml',
  parser: 'yaml',
  schema: translatedPlanSchema,
  transform: ({ _meta, ...plan }) => {
    const [language = '', audience = ''] = _meta.path.split('/');
    return { ...plan, language, audience };
  },
});

const sentences = defineCollection({
  name: 'sentences',
  typeName: 'SentenceBank',
  directory: 'content/sentences',
  include: '*.yaml',
  exclude: ['nl.yaml'],
  parser: 'yaml',
  schema: sentencesSchema,
  transform: ({ _meta, ...bank }) => ({ bank, language: _meta.fileName.replace(/\.yaml$/, '') }),
});

export default defineConfig({
  content: [
    blocks,
    pages,
    helplines,
    figureTables,
    campaigns,
    material,
    plans,
    translatedPlans,
    sentences,
    defineSingleton({ parser: 'yaml', name: 'lookingAlong', filePath: 'content/seen.yaml', schema: seenSchema }),
    defineSingleton({
      parser: 'yaml',
      name: 'schedule',
      filePath: 'content/opening-hours.yaml',
      schema: openingHoursSchema,
    }),
    defineSingleton({
      parser: 'yaml',
      name: 'siteInfo',
      filePath: 'content/site.yaml',
      schema: siteSchema,
    }),
    defineSingleton({
      parser: 'yaml',
      name: 'linesAhead',
      filePath: 'content/helplines-ahead.yaml',
      schema: linesAheadSchema,
    }),
    defineSingleton({ parser: 'yaml', name: 'teamList', filePath: 'content/teams.yaml', schema: teamsSchema }),
    defineSingleton({ parser: 'yaml', name: 'exitList', filePath: 'content/exits.yaml', schema: exitsSchema }),
    defineSingleton({
      parser: 'yaml',
      name: 'languageList',
      filePath: 'content/languages.yaml',
      schema: languagesSchema,
    }),
    defineSingleton({
      parser: 'yaml',
      name: 'redirectList',
      filePath: 'content/redirects.yaml',
      schema: redirectsSchema,
    }),
    defineSingleton({
      parser: 'yaml',
      name: 'misdialList',
      filePath: 'content/misdials.yaml',
      schema: misdialsSchema,
    }),
    defineSingleton({
      parser: 'yaml',
      name: 'registration',
      filePath: 'content/registration.yaml',
      schema: registrationSchema,
    }),
    defineSingleton({
      parser: 'yaml',
      name: 'register',
      filePath: 'content/register-2018.yaml',
      schema: registerSchema,
      transform: ({ _meta, ...printed }) => withOpenPlaces(printed),
    }),
    defineSingleton({ parser: 'yaml', name: 'searchLexicon', filePath: 'content/search.yaml', schema: searchSchema }),
    defineSingleton({ parser: 'yaml', name: 'dangerLexicon', filePath: 'content/danger.yaml', schema: dangerSchema }),
    defineSingleton({
      parser: 'yaml',
      name: 'dutchSentence',
      filePath: 'content/sentences/nl.yaml',
      schema: dutchSentencesSchema,
      transform: ({ _meta, ...words }) => words,
    }),
    defineSingleton({ parser: 'yaml', name: 'topicList', filePath: 'content/topics.yaml', schema: topicsSchema }),
    defineSingleton({ parser: 'yaml', name: 'partnerList', filePath: 'content/partners.yaml', schema: partnersSchema }),
    defineSingleton({
      parser: wordPerLine,
      name: 'wordList',
      filePath: 'content/words-nl.txt',
      schema: wordListSchema,
    }),
  ],
});

/** What is read from content/ and how; the shapes stand in app/content/schemas.ts. */
import { defineCollection, defineConfig, defineParser, defineSingleton } from '@content-collections/core';
import { compileMarkdown } from '@content-collections/markdown';
import { z } from 'zod';
import { campaignSchema } from './app/campaigns/schema';
import { makeComparisons } from './app/content/comparison';
import { foldDeviceAdvice } from './app/content/device-advice';
import { markRecognition } from './app/content/prose';
import {
  exitsSchema,
  helplineSchema,
  languagesSchema,
  linesAheadSchema,
  misdialsSchema,
  openingHoursSchema,
  otherLanguagesSchema,
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
import { figureSchema } from './app/figures/schema';
import { materialSchema } from './app/material/schema';

// Who reads what is wrong with content/ works for a Dutch-speaking helpline.
z.config(z.locales.nl());

const wordPerLine = defineParser((text) => ({ words: text.trimEnd().split('\n') }));

const pages = defineCollection({
  name: 'pages',
  directory: 'content/pages',
  include: '**/*.md',
  schema: pageSchema,
  transform: async (document, context) => {
    const { content, _meta, ...page } = document;
    const [language = '', audience = ''] = _meta.directory.split('/');
    const html = makeComparisons(foldDeviceAdvice(markRecognition(await compileMarkdown(context, document))));
    return { ...page, language, audience, slug: _meta.fileName.replace(/\.md$/, ''), html };
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

export default defineConfig({
  content: [
    pages,
    helplines,
    figureTables,
    campaigns,
    material,
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
      name: 'otherLanguageList',
      filePath: 'content/other-languages.yaml',
      schema: otherLanguagesSchema,
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
    defineSingleton({ parser: 'yaml', name: 'searchLexicon', filePath: 'content/search.yaml', schema: searchSchema }),
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

/**
 * The shape of every file in content/. A file that does not fit stops the build with its name and field.
 * Dates are ISO dates (2026-11-22), or a month (2026-10) where the source gives no day; they are days in Brussels.
 */
import { z } from 'zod';
import { STEP_DRAWINGS } from '../ui/drawings/step-names';
import { mailAddress } from './mail-address';
import { openPointsSchema } from './open-point';

const CONTACT_METHODS = ['phone', 'chat', 'mail', 'form', 'forum', 'app', 'web', 'visit'] as const;
const THEMES = [
  'child-abuse',
  'violence-between-children',
  'partner-violence',
  'divorce',
  'violence-against-adults',
  'elder-abuse',
  'violence-against-parents',
  'past-violence',
  'honour-related-violence',
  'ritual-violence',
  'historical-abuse',
  'forced-adoption',
  'sexual-violence',
  'online',
  'sport',
  'stalking',
  'own-behaviour',
  'mental-health',
  'discrimination',
  'anything',
] as const;

/** Who reads, when it is, what happened, what to do about it, and what contact is like: the order on a section's home. */
export const PAGE_GROUPS = ['role', 'moment', 'theme', 'act', 'contact'] as const;

const date = z.iso.date('schrijf de datum als 2026-11-22, een dag die bestaat');
const dateOrMonth = z
  .string()
  .regex(
    /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
    'schrijf de datum als 2026-11-22, of de maand als 2026-10',
  );
const language = z.string().regex(/^[a-z]{2,3}$/, 'schrijf een taal met twee letters, bijvoorbeeld nl');
const httpsAddress = z.url({ protocol: /^https?$/, error: 'schrijf een volledig adres dat begint met https://' });
const slug = z.string().regex(/^[a-z0-9-]+$/, 'gebruik kleine letters, cijfers en streepjes');

/** Where a fact comes from: a short name people can look up, and the date it carries ("undated" if none). */
const sourceSchema = z.strictObject({
  name: z.string().min(2),
  date: z.string().min(4),
  url: z.string().optional(),
  /** Of what is no institution, as a private list: it stands here for who checks the fact, and not at the visitor. */
  shown: z.literal(false, 'laat "shown" weg, of schrijf "shown: false"').optional(),
});

/** Text in each language of the site; Dutch is always there. */
const localisedText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1).optional() });

export const pageSchema = z.strictObject({
  title: z.string().min(2).max(60, 'een titel heeft hoogstens 60 tekens'),
  description: z.string().min(20).max(160, 'een beschrijving heeft hoogstens 160 tekens'),
  /** The reader's own sentence, shown above the text. */
  opening: z.string().max(120).optional(),
  /** What the card on the section's home says under the title. */
  card: z.string().max(120).optional(),
  /** Place on the section's home; a page without it gets no card there. */
  order: z.number().int().optional(),
  /** Under which heading its card stands on the section's home. */
  group: z.enum(PAGE_GROUPS).optional(),
  /** On a page for everyone: sections whose home gives it a card beside that of adults. */
  alsoOn: z.array(z.enum(['children', 'teens'])).default([]),
  /** What it is about, the same word in each section: pages of one topic lead to each other. */
  topic: slug.optional(),
  /** What people type who look for this page, beside the words that stand on it. */
  keywords: z.array(z.string().min(2)).default([]),
  /** Ids of helplines shown with their live state under the text. */
  referrals: z.array(slug).default([]),
  /** On a children's page: the drawing of each step, one for each heading of its text, in order. */
  drawings: z.array(z.enum(STEP_DRAWINGS)).optional(),
  /** The drawing on the card of a children's page. */
  picture: z.enum(STEP_DRAWINGS).optional(),
  /**
   * What the page shows above its text: the chats of its audience with their state, what works when nobody answers, who speaks
   * another language, or what can be printed. Under what stands before its first heading: who can see what, or a plan to tick.
   */
  shows: z.enum(['chats', 'no-answer', 'languages', 'material', 'seen', 'plan']).optional(),
  /** On a page in another language: the Dutch page it translates. */
  translationOf: slug.optional(),
  /** The mark of the Dutch sentences of danger that it translates; the content check says which. */
  safetyOf: z.string().optional(),
  reviewedOn: date,
  reviewedBy: z.string().optional(),
  /** What still has to be confirmed, for whoever looks after the content. Never shown. */
  toConfirm: openPointsSchema,
  /** Pages of the same section to read on, by the names of their files; else the next ones of its group. Filled up to three. */
  next: z.array(slug).max(3).optional(),
  /** On a home: the pages that are put forward, under the words of who comes; all others stand folded under them. */
  ahead: z.array(z.strictObject({ title: z.string().min(2).max(60), pages: z.array(slug).min(1) })).optional(),
  /** Words that the content check refuses and that must stand on this page, each with the reason. */
  allow: z.record(z.string().min(1), z.string().min(10, 'zeg waarom dit woord hier moet staan')).default({}),
  sources: z.array(sourceSchema).min(1, 'noem minstens één bron'),
  content: z.string(),
});

/** A text that stands on many pages (app/content/blocks.ts). */
export const blockSchema = pageSchema.pick({
  reviewedOn: true,
  reviewedBy: true,
  toConfirm: true,
  sources: true,
  content: true,
});

const helplineChannelSchema = z.strictObject({
  kind: z.enum(CONTACT_METHODS),
  /** A number as people read it: "102", "0800 30 030". */
  number: z
    .string()
    .regex(/^[0-9 ]{3,14}$/, 'schrijf een nummer met alleen cijfers en spaties: "0800 30 030"')
    .optional(),
  url: httpsAddress.optional(),
  email: mailAddress.optional(),
  /** For whom this channel is, where that is fewer than the helpline is for. */
  audiences: z.array(z.enum(['children', 'teens', 'adults'])).optional(),
  /** OSM opening_hours syntax, Belgian holidays ("PH off"). Null: not known. */
  hours: z.string().nullable(),
  /** Last known hours or another remark in words, for a channel whose hours are not known. */
  hoursNote: localisedText.optional(),
  checkedOn: dateOrMonth.nullable(),
});

export const helplineSchema = z.strictObject({
  name: z.string().min(2),
  operator: z.string().optional(),
  summary: localisedText,
  audiences: z.array(z.enum(['children', 'teens', 'adults', 'professionals'])),
  /** Ages as the line states them; absent when it states none. */
  ages: localisedText.optional(),
  themes: z.array(z.enum(THEMES)),
  languages: z.array(language),
  url: httpsAddress.optional(),
  channels: z.array(helplineChannelSchema),
  /** Null: not known. */
  free: z.boolean().nullable(),
  anonymous: z.boolean().nullable(),
  onBill: z.boolean().nullable(),
  emergency: z.boolean(),
  /** Place in lists: low comes first. */
  order: z.number().int().default(100),
  checkedOn: dateOrMonth.nullable(),
  sources: z.array(sourceSchema).min(1),
  /** What still has to be confirmed, for whoever looks after the content. Never shown. */
  toConfirm: openPointsSchema,
});

/** The name of a file of content/helplines; YAML takes one of digits for a number. */
const helplineId = z.string('zet een naam van cijfers tussen aanhalingstekens: "1722"').pipe(slug);
const someLines = z
  .array(helplineId, 'noem hulplijnen tussen rechte haken: [awel, tele-onthaal]')
  .min(1, 'noem minstens één hulplijn, met de naam van haar bestand in content/helplines');

/** Helplines that come forward, beside 1712's own; app/gate/rules/lines-ahead.ts holds them to content/helplines. */
export const linesAheadSchema = z.strictObject({
  /** To call when 1712's phone is not open; everyone: where the site itself fails, and nobody knows who reads. */
  phone: z.strictObject({ children: someLines, teens: someLines, adults: someLines, everyone: someLines }),
  /** Chats that minors always see. */
  chat: z.strictObject({ children: someLines, teens: someLines }),
  /** To call for who reads another language than Dutch, at all times: each of them speaks it. */
  spoken: z.record(language, z.strictObject({ children: someLines, teens: someLines, adults: someLines })),
  /** Whom a child can call when it is not safe to be called. */
  callYourself: someLines,
  /** Whom somebody can consult who asks for work, with the words of the link. */
  consult: z.array(z.strictObject({ helpline: helplineId, says: localisedText })).min(1, 'noem minstens één hulplijn'),
});

const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/, 'schrijf een uur als "12:00"');

const regimeSchema = z.strictObject({
  /** First and last day in Brussels; no last day: until further notice. */
  from: date,
  until: date.optional(),
  /** OSM opening_hours syntax; null: hours not known for this time. */
  hours: z.string().nullable(),
  /** false: in force but never announced; kept for the record, not shown. */
  published: z.boolean().default(true),
  checkedOn: dateOrMonth,
  source: z.string().min(2),
  note: z.string().optional(),
});

export const openingHoursSchema = z.strictObject({
  phone: z.array(regimeSchema).min(1),
  chat: z.array(regimeSchema).min(1),
  /** Days 1712 is closed besides the public holidays. */
  closures: z.array(
    z.strictObject({
      from: date,
      until: date,
      channels: z.array(z.enum(['phone', 'chat'])).min(1),
      reason: localisedText,
      source: z.string().min(2),
    }),
  ),
  /** What a source says about quiet and busy times on the phone: times of day, and 1 (Monday) to 7. */
  calls: z.strictObject({
    year: z.number().int(),
    quietFrom: timeOfDay,
    quietUntil: timeOfDay,
    busiestWeekday: z.number().int().min(1).max(7),
    source: z.string().min(2),
  }),
  /** How long an answer to a written message usually takes. */
  reply: z.strictObject({ workingDays: z.number().int().positive(), checkedOn: dateOrMonth, source: z.string() }),
});

/** Numbers that people reach 1712 by instead of, or the other way round. */
export const misdialsSchema = z.strictObject({
  numbers: z.array(
    z.strictObject({
      number: z.string().regex(/^[0-9]{3,4}$/, 'schrijf een kort nummer: drie of vier cijfers'),
      what: localisedText,
      source: z.string().min(2),
    }),
  ),
});

export const TEAM_IDS = [
  'antwerpen',
  'limburg',
  'oost-vlaanderen',
  'vlaams-brabant',
  'west-vlaanderen',
  'brussel',
] as const;

/** The mailbox that reads orders of printed material; it is no team, and no visitor chooses it. */
export const MATERIAL_RECEIVER = 'materiaal';
/** Everything a letter can be for. */
export const RECEIVER_IDS = [...TEAM_IDS, MATERIAL_RECEIVER] as const;

export const teamsSchema = z.strictObject({
  /** The team that gets what has no team: "unknown", or nothing chosen. */
  defaultTeam: z.enum(TEAM_IDS),
  /** Who sends folders and posters to who ordered them. */
  materialMailbox: mailAddress,
  teams: z
    .array(
      z.strictObject({
        id: z.enum(TEAM_IDS),
        name: localisedText,
        mailbox: mailAddress.optional(),
        /** Whether it answers on the site who has no telephone and no mailbox (docs/answering.md). */
        answersHere: z.boolean().default(false),
        /** Armored OpenPGP key: mails to this mailbox are encrypted with it. */
        publicKey: z.string().min(1).optional(),
        /** Another team takes over what comes in for this one; first and last day count. */
        overflow: z
          .array(z.strictObject({ to: z.enum(TEAM_IDS), from: date, until: date, reason: z.string().min(2) }))
          .default([]),
      }),
    )
    .length(TEAM_IDS.length, `noem elk team één keer: ${TEAM_IDS.join(', ')}`),
});

/** Themes under which 1712 registers a contact, in the order of its list; the rest of THEMES is only for finding pages. */
const registeredTheme = z
  .enum(THEMES)
  .extract([
    'child-abuse',
    'violence-between-children',
    'partner-violence',
    'divorce',
    'violence-against-adults',
    'elder-abuse',
    'violence-against-parents',
    'past-violence',
    'honour-related-violence',
    'ritual-violence',
    'historical-abuse',
    'forced-adoption',
    'anything',
  ]);

const registrationCode = z.string().regex(/^\d{4}$/, 'schrijf een code met vier cijfers, bijvoorbeeld "1600"');

/** The lists by which contacts are registered; `register` is the source's name, the rest is what a visitor reads. */
export const registrationSchema = z.strictObject({
  source: sourceSchema,
  themes: z.array(
    z.strictObject({
      id: registeredTheme,
      register: z.string().min(2),
      adults: localisedText,
      teens: localisedText.optional(),
    }),
  ),
  /** Codes that follow from the role somebody chooses. */
  own: z.strictObject({ victim: registrationCode, perpetrator: registrationCode }),
  relations: z.array(
    z.strictObject({
      code: registrationCode,
      /** What the form sends, where two choices share a code. */
      value: slug.optional(),
      group: z.enum(['own', 'victim', 'perpetrator', 'work']),
      register: z.string().min(2),
      nl: z.string().min(1).optional(),
      en: z.string().min(1).optional(),
    }),
  ),
});

export const exitsSchema = z.strictObject({
  children: z.array(httpsAddress).min(1),
  teens: z.array(httpsAddress).min(1),
  adults: z.array(httpsAddress).min(1),
  /** For who reads another language than Dutch, of every age. */
  languages: z.record(language, z.array(httpsAddress).min(1)),
});

const sectionSlugs = z.strictObject({ children: slug, teens: slug, adults: slug });

export const languagesSchema = z.strictObject({
  languages: z
    .array(
      z.strictObject({
        code: language,
        /** The language's own name for itself. */
        name: z.string(),
        /** First part of its addresses; empty for Dutch. */
        prefix: z.union([z.literal(''), slug]),
        sections: sectionSlugs,
        contactSlug: slug,
        /** Of the poster to print; Dutch has a page of all that is printed instead. */
        posterSlug: slug.optional(),
        answerSlug: slug,
        busySlug: slug,
        searchSlug: slug,
        /** Pages this language owes, as folder/file of the Dutch page; "all" for Dutch. */
        owes: z.union([z.literal('all'), z.array(z.string())]),
      }),
    )
    .min(1),
  /** Languages of one page, at /<code>, made of content/sentences. */
  onePage: z.array(
    z.strictObject({
      code: language,
      name: z.string().min(2),
      direction: z.enum(['ltr', 'rtl']).default('ltr'),
      /** What can be read in it, of the list below. */
      reads: z.array(z.enum(['readBody', 'readAsylum'])),
    }),
  ),
  /** Belgian sites that can be read in many languages. */
  readings: z.strictObject({ readBody: httpsAddress, readAsylum: httpsAddress }),
});

const sitePath = z.string().startsWith('/', 'schrijf een adres van deze site, bijvoorbeeld /jongeren');

export const redirectsSchema = z.strictObject({
  /** Old host names by their first word: "teens" is teens.1712.be. */
  entrances: z.array(z.strictObject({ host: slug, to: sitePath })),
  /** An old path, or "/old/*" for everything under it; the longest that fits counts. */
  redirects: z.array(z.strictObject({ from: sitePath, to: sitePath })),
});

export const partnersSchema = z.strictObject({
  /** Sites whose visits are counted by name; every other site is counted as "andere". */
  sites: z.array(z.string().regex(/^[a-z0-9.-]+$/, 'schrijf de naam van een site, bijvoorbeeld awel.be')),
});

/** One word, or a short sentence of which the words stand in this order. */
const typedWords = z.array(z.string().min(2)).min(1);
const oneWord = z.string().regex(/^\S+$/, 'schrijf één woord, zonder spatie');
const dangerText = z.strictObject({ title: z.string().min(2), text: z.string().min(2) });
const address = z.string().startsWith('/', 'schrijf een adres van deze site, bijvoorbeeld /volwassenen/melden');

/** What pages are about. Pages of one topic lead to each other. */
export const topicsSchema = z.strictObject({
  topics: z.array(
    z.strictObject({
      id: slug,
      /** Sections that must have a page on it, so that nobody who reads in one misses what another says. */
      owes: z.array(z.enum(['children', 'teens', 'adults'])).default([]),
    }),
  ),
});

/** What the search knows beside the pages themselves. */
export const searchSchema = z.strictObject({
  /** Words that say nothing about what is looked for. */
  ignored: z.array(z.string().min(1)),
  /** Words that say who, not what: they count less. */
  people: z.array(z.string().min(1)),
  /** Words of dialect and chat, and what they mean. */
  spoken: z.record(oneWord, z.string().min(1)),
  /** Words that find the same. */
  same: z.array(z.array(oneWord).min(2)),
  /** What is typed, and the pages that stand first then. */
  leads: z.array(
    z.strictObject({
      words: typedWords,
      /** Only when nothing else was typed. */
      alone: typedWords.default([]),
      /** What was typed means something else when this stands in it too. */
      unless: typedWords.default([]),
      to: z.array(address).min(1),
      /** Goes before leads with longer sentences: who or when it is decides what is safe to read. */
      first: z.boolean().default(false),
      /** Nobody else finds these pages first: they are for who hurt somebody, and hurt who was hurt. */
      only: z.boolean().default(false),
    }),
  ),
  /** Words that can stand in the same place of such a sentence, by the name that it calls them. */
  groups: z.record(slug, z.array(z.string().min(1)).min(1)),
});

/** What is typed when there may be danger, and what stands above the results then. */
export const dangerSchema = z.strictObject({
  /** Words that can stand in the same place of a sentence, by the name that the sentences call them. */
  groups: z.record(slug, z.array(z.string().min(1)).min(1)),
  /** What sounds like danger and is none: these words do not count. */
  harmless: typedWords,
  dangers: z.array(
    z.strictObject({
      id: slug,
      words: typedWords,
      /** Danger only when nothing else was typed. */
      alone: typedWords.default([]),
      adults: dangerText,
      teens: dangerText.optional(),
      children: dangerText.optional(),
      /** Numbers for urgent danger, the one to call first. */
      call: z.array(slug).default([]),
      /** Shown with how they are now, to those they are for. */
      helplines: z.array(slug).default([]),
      /** Shown in the section they stand in. */
      pages: z.array(address).default([]),
    }),
  ),
});

/** A power of two: each word is worth eleven bits. */
const EVERYDAY_WORDS = 2048;

/** Words that can be said on the telephone and spelled by a child of eight; app/gate/rules/everyday-words.ts says how unlike they are. */
export const wordListSchema = z.strictObject({
  words: z
    .array(z.string().regex(/^[a-z]{3,8}$/, 'een woord heeft drie tot acht kleine letters, zonder accent'))
    .length(EVERYDAY_WORDS, `de lijst heeft precies ${EVERYDAY_WORDS} woorden, één per regel`),
});

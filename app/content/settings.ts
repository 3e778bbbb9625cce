/** The single files of content/ with their types (content-collections types only its collections). */
import * as compiled from 'content-collections';
import type { z } from 'zod';
import type {
  dangerSchema,
  exitsSchema,
  languagesSchema,
  linesAheadSchema,
  MATERIAL_RECEIVER,
  misdialsSchema,
  openingHoursSchema,
  partnersSchema,
  redirectsSchema,
  registrationSchema,
  searchSchema,
  teamsSchema,
  topicsSchema,
  wordListSchema,
} from './schemas';
import type { siteSchema } from './site-schema';

export type Schedule = z.infer<typeof openingHoursSchema>;
export type LinesAhead = z.infer<typeof linesAheadSchema>;
export type TeamList = z.infer<typeof teamsSchema>;
export type ExitList = z.infer<typeof exitsSchema>;
export type LanguageList = z.infer<typeof languagesSchema>;
export type RedirectList = z.infer<typeof redirectsSchema>;
export type PartnerList = z.infer<typeof partnersSchema>;
export type MisdialList = z.infer<typeof misdialsSchema>;
export type Registration = z.infer<typeof registrationSchema>;
type WordList = z.infer<typeof wordListSchema>;
export type SearchLexicon = z.infer<typeof searchSchema>;
export type DangerLexicon = z.infer<typeof dangerSchema>;
export type TopicList = z.infer<typeof topicsSchema>;
export type SiteInfo = z.infer<typeof siteSchema>;
export type TeamId = TeamList['defaultTeam'];
/** Whom a letter can be for: a team, or who sends printed material. */
export type ReceiverId = TeamId | typeof MATERIAL_RECEIVER;
export type Team = TeamList['teams'][number];

export const schedule: Schedule = compiled.schedule;
export const siteInfo: SiteInfo = compiled.siteInfo;
export const linesAhead: LinesAhead = compiled.linesAhead;
export const teamList: TeamList = compiled.teamList;
export const exitList: ExitList = compiled.exitList;
export const languageList: LanguageList = compiled.languageList;
export const redirectList: RedirectList = compiled.redirectList;
export const misdialList: MisdialList = compiled.misdialList;
export const partnerList: PartnerList = compiled.partnerList;
export const registration: Registration = compiled.registration;
export const topicList: TopicList = compiled.topicList;
export const searchLexicon: SearchLexicon = compiled.searchLexicon;
export const dangerLexicon: DangerLexicon = compiled.dangerLexicon;
const wordList: WordList = compiled.wordList;
/** 2,048 of them. Whatever was made of the list is read with the same list: no word of it is ever changed. */
export const everydayWords: readonly string[] = wordList.words;

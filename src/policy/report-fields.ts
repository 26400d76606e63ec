/** What a report asks for, by its kind (KCSIE record keeping, DSL practice). */
import { actorsOf, asksRisk, type ReportKind } from './report.ts';

/** The fields in the order in which they are asked. */
export const REPORT_FIELDS = [
  'group',
  'kind',
  'actor',
  'risk',
  'happened',
  'about',
  'who',
  'affected',
  'when',
  'where',
  'childsWords',
  'evidence',
  'done',
  'opinion',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** What a person writes, as against what they choose. */
export const WRITTEN_FIELDS = [
  'happened',
  'who',
  'affected',
  'when',
  'where',
  'childsWords',
  'evidence',
  'done',
  'opinion',
] as const satisfies readonly ReportField[];
export type WrittenField = (typeof WRITTEN_FIELDS)[number];

/** Beside what was written: what the platform calls a reporter whom the settings do not name. */
export const REPORTER_NAME = 'reporterName';

/** The fields in which a story can name the one who did it. */
export const STORY_FIELDS: readonly WrittenField[] = [
  'happened',
  'childsWords',
  'opinion',
  'where',
];

/** The only fields that must be filled: a report with nothing else is still a report. */
export const REQUIRED_FIELDS: readonly ReportField[] = ['group', 'kind', 'actor', 'happened'];

/** Matters of the school's name in which no child's account is taken down. */
const WITHOUT_A_CHILD: readonly ReportKind[] = [
  'parent_complaint_online',
  'reputation_mention',
  'press',
  'disrepute',
  'abusive_post_parent',
  'abusive_post_staff',
  'abusive_post_third_party',
  'extremism_staff',
];

/** The fields that the form shows for a kind; before a kind is chosen, only the way to it and the story. */
export function fieldsFor(kind: ReportKind | undefined): readonly ReportField[] {
  if (kind === undefined) return ['group', 'kind', 'happened'];
  return REPORT_FIELDS.filter((field) => {
    switch (field) {
      case 'actor':
        return actorsOf(kind).length > 1;
      case 'risk':
        return asksRisk(kind);
      case 'childsWords':
        return !WITHOUT_A_CHILD.includes(kind);
      case 'affected':
        return kind !== 'press' && kind !== 'reputation_mention';
      case 'about':
        // Asked only where the story names somebody who would receive it.
        return false;
      case 'group':
      case 'kind':
      case 'happened':
      case 'who':
      case 'when':
      case 'where':
      case 'evidence':
      case 'done':
      case 'opinion':
        return true;
    }
  });
}

/** What a policy without rules holds, and the rules its keeper could write next. */
import type { Verdict } from '../reply.ts';
import type { Modality } from './modality.ts';
import type { PlainPack, ReadUnit } from './plain-pack.ts';

const VERDICT_OF: Readonly<Record<Modality, Verdict>> = {
  approval: 'needs-approval',
  forbids: 'no',
  restricts: 'no',
  discourages: 'discouraged',
  reports: 'report',
  allows: 'yes',
  exempts: 'info',
  obliges: 'info',
  states: 'info',
};

/** Facts that are known to age: a note with source and date belongs beside them. */
const AGING: readonly (readonly [RegExp, string])[] = [
  [/\bTwitter\b/, 'Twitter has been called X since July 2023'],
  [
    /WhatsApp[^.]{0,40}\b16\b|\b16\b[^.]{0,40}WhatsApp/,
    "WhatsApp's minimum age in the UK has been 13 since 11 April 2024",
  ],
  [/Online (?:Harms|Safety Bill)/i, 'the Online Safety Act 2023 is in force'],
  [
    /Teacher Regulation Agency|NCTL|National College for Teaching/,
    'the Teaching Regulation Agency has done this since 2018',
  ],
  [/\bCEOP\b[^.]{0,30}\b0\d{3}/, 'check the number'],
  [/(?:last|past) \d+ years/i, 'a span of years without a date'],
  [/\b20(?:0\d|1\d|2[0-3])\b/, 'a year that lies back'],
];

/** Aged facts: the unit and what is known to have changed. */
export function agedFacts(pack: PlainPack): { readonly unit: ReadUnit; readonly why: string }[] {
  return pack.units.flatMap((unit) =>
    AGING.filter(([pattern]) => pattern.test(unit.text)).map(([, why]) => ({ unit, why })),
  );
}

/** The verdict that the wording of a unit suggests. */
function suggested(unit: ReadUnit): Verdict {
  return VERDICT_OF[unit.modalities[0] ?? 'states'];
}

/** rules.yaml to begin with: one rule a clause, for a person to read, correct and phrase. */
export function skeleton(pack: PlainPack): string {
  const lines = [
    '# Suggested from the wording. Read every rule, correct it, and write how staff would ask.',
  ];
  for (const unit of pack.units) {
    if (unit.modalities[0] === 'states') continue;
    lines.push(
      `- id: ${unit.id}`,
      `  verdict: ${suggested(unit)}`,
      `  plain: ${JSON.stringify(`TODO: ${unit.lead} ${unit.text}`.replace(/\s+/g, ' ').trim())}`,
      `  quotes: [${unit.id}]`,
    );
    if (unit.named.length > 0) lines.push(`  contacts: [${unit.named.join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}

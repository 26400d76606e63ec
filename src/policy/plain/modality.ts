/** How strongly a sentence binds: what it forbids, advises against, allows, asks to be told. */

export type Modality =
  | 'forbids'
  | 'approval'
  | 'reports'
  | 'discourages'
  | 'allows'
  | 'obliges'
  | 'states';

const ROLE =
  '(?:head|principal|officer|lead|manager|governor|trust|dsl|deputy|bursar|board|line manager|leader|director|coordinator|committee|school|slt|business|mr|mrs|ms|miss|dr)';

const PATTERNS: readonly (readonly [Modality, RegExp])[] = [
  [
    'approval',
    new RegExp(
      `(?:(?:with|without|subject to|unless|until|after|has|have|had|once|before|needs?|requires?|obtain|seek|get|ask(?:ing)?(?: for)?|gain|prior|written|given)\\b[^.;]{0,60}\\b(?:approval|permission|agreement|authoris\\w+|agreed|agrees|approved|approves|consent|sign(?:ed|s)?[- ]off)\\b[^.;]{0,60}\\b${ROLE}|\\b${ROLE}\\b[^.;]{0,40}\\b(?:approv|agree|authoris|sign(?:s|ed)? (?:it |this |them )?off|(?:gives?|given|grants?|granted) (?:prior |written |her |his |their )?(?:permission|approval|consent|agreement))|(?:approved|agreed|authorised|signed off)(?: in writing| in advance| beforehand| first)? by\\b[^.;]{0,30}\\b${ROLE}|approval (?:of|from|by) \\w+)`,
    ),
  ],
  [
    'forbids',
    /\b(?:must|may|should|shall|can|could|will|do|does|did|are|is|be|would)(?: \w+){0,1} ?(?:not|never)\b|\bnever\b|\bcannot\b|\bcan't\b|\bdon't\b|\bmustn't\b|\bshouldn't\b|prohibit|forbid|forbidden|\bnot (?:permitted|allowed|acceptable|appropriate|be used|to be)|\bno (?:member|one|pupil|adult|employee|staff|student|teacher|colleague)|nobody (?:may|should|is)|under no circumstances|refrain|\bbanned?\b|\bnothing (?:may|should|must|is)\b|off limits|unacceptable|on no account|neither\b/,
  ],
  [
    'discourages',
    /discourag|advised? (?:not|against)|(?:asked|urged|encouraged|requested|advised) not to|not (?:recommended|encouraged|advisable|a good idea|wise|ideal)|unwise|think (?:carefully|twice|hard)|\bavoid|better not|would (?:rather|prefer)|prefers?\b|reluctant|frowned|be cautious|caution/,
  ],
  [
    'reports',
    /\b(?:report(?:ed|s|ing)?|tell|told|inform(?:ed|s)?|notif(?:y|ied|ies)|alert(?:ed)?|refer(?:red)?|pass(?:ed)? (?:it |this |them |these |on )|rais(?:e|ed)|let .{1,40} know|make .{1,40} aware|made aware|flag(?:ged)?|disclose[ds]?|goes to|go to|handed to|taken to|bring (?:it|this) to)\b/,
  ],
  [
    'allows',
    /\b(?:may|can|might|free to|welcome to|allowed|permitted|acceptable|entitled|fine|happy (?:for|to)|no objection|not (?:forbid|object|prevent|wish to stop|prohibit)|encourag\w+|recognises? (?:that|the right)|accepts? that|nothing to stop|is ok)\b/,
  ],
  [
    'obliges',
    /\b(?:must|should|shall|have to|has to|required|expected|needs? to|ensure|make sure|always|are to|is to|will|responsible|duty|obliged|agree to|keep|use|asked to)\b/,
  ],
];

/** Every way in which a text binds, the strongest first; `states` alone where it only tells. */
export function modalities(text: string): Modality[] {
  const plain = text.toLowerCase().replaceAll('’', "'");
  const found = PATTERNS.filter(([, pattern]) => pattern.test(plain)).map(([modality]) => modality);
  return found.length === 0 ? ['states'] : found;
}

/**
 * What a route rests on where the school's policy is silent. Summaries are the
 * product's own words; `source` says where the rule itself stands.
 */
export const GUIDANCE = {
  'KCSIE-74': {
    says: 'A concern about the headteacher goes to the chair of governors; about anyone else who works at the school, supply and volunteers too, to the headteacher.',
    source: 'Keeping children safe in education, para 74',
  },
  'KCSIE-341': {
    says: 'Where a child may have been harmed, the headteacher manages the case, and children’s social care and the police are told at once if there is immediate risk.',
    source: 'Keeping children safe in education, part four, paras 339–345',
  },
  'KCSIE-423': {
    says: 'An adult’s conduct below the harm threshold is reported to the headteacher as a low-level concern.',
    source: 'Keeping children safe in education, paras 423–426',
  },
  LADO: {
    says: 'A concern about the chair of governors goes to the headteacher; the local authority designated officer (LADO) is the way round, open to anyone.',
    source: 'Local procedure for allegations against people who work with children',
  },
  GOVERNORS: {
    says: 'A concern about a governor goes to the chair of governors, or to the LADO.',
    source: 'Common practice; the policy is silent',
  },
  NUDES: {
    says: 'Nude or semi-nude images of a child: tell the DSL at once; never view, copy, print, share, store or save them. Where an adult is involved, the police are told urgently.',
    source: 'UKCIS advice for education settings, updated 11 March 2024',
  },
  LLC: {
    says: 'A picture taken or posted by staff without permission is a low-level concern; the data protection lead weighs whether it is a breach.',
    source: 'Published examples of low-level concerns',
  },
  POSH: {
    says: 'The Professionals’ Online Safety Helpline helps schools to have accounts and posts taken down.',
    source: 'Professionals’ Online Safety Helpline',
  },
  KENT: {
    says: 'Keep the evidence, do not reply online, and meet the parent; threats go to the police.',
    source: 'Guidance on complaints about schools on social networking sites, Kent',
  },
  BULLY: {
    says: 'Bullying between pupils goes to the DSL or behaviour lead, is recorded, and parents are told.',
    source: 'Preventing and tackling bullying, DfE, July 2017',
  },
  UNDERAGE: {
    says: 'The policy sets no duty to report an underage account; the DSL weighs any contact or harm, and otherwise the class teacher speaks to the parents.',
    source: 'Common practice; the policy is silent',
  },
  PREVENT: {
    says: 'A concern that a pupil is being drawn into extremism goes to the DSL, who decides on a Prevent referral; 999 where the danger is immediate.',
    source: 'The Prevent duty: safeguarding learners, DfE',
  },
  EAH: {
    says: 'A concern about extremism by an adult in a school goes to the headteacher and can be reported to the Department for Education.',
    source: 'Educate Against Hate',
  },
  ANON: {
    says: 'Staff do not comment to the press; naming a teacher accused by a pupil is an offence until charge.',
    source: 'Education Act 2011, section 13, as explained by teaching unions',
  },
  'CHILD-OR-STAFF': {
    says: 'What a child did goes to the DSL, what a member of staff did goes to the headteacher; where it is both or not known, both are told.',
    source: 'The policy’s own rule for following, applied where it is silent',
  },
} as const satisfies Record<string, { says: string; source: string }>;
export type GuidanceId = keyof typeof GUIDANCE;

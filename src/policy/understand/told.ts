/** What a message tells of an event, so that a report can be offered and prefilled. */
import { plainText } from '../language/words.ts';
import type { Told } from '../reply.ts';
import type { Actor, ReportKind } from '../report.ts';
import { actorsOf } from '../report.ts';
import type { Frame } from './frames.ts';
import type { Party } from './mentions.ts';
import { mentions } from './mentions.ts';
import { sentences } from './question.ts';
import type { Language, Reading } from './reading.ts';
import { read } from './reading.ts';

/** Words of something that has happened or is happening. */
const HAPPENED =
  /\b(?:has|have|had|'s|'ve|just|was|were|been|keeps?|kept|saw|seen|noticed|spotted|found|discovered|heard|overheard|sent|got|gets|received|posted|uploaded|shared|put|wrote|written|said|says|told|made|added|followed|requested|messaged|texted|dm'?d|whatsapped|snapped|tweeted|commented|called|threatened|bullied|accepted|asked|showed|shown|is (?:now |also |being |constantly |always )?\w+ing|are (?:now |also |being |all )?\w+ing|there(?:'s| is| are)|someone|somebody|i follow|follows (?:me|my|several|some|a|one|girls|boys|kids|pupils|our|half|loads)|last night|yesterday|this morning|today|ago|going round|doing the rounds|turns out|i think (?:a|my|one|our|that)|worried that)\b/;
/** Words of what might be: a rule is asked for, nothing is told. */
const SUPPOSED =
  /^(?:(?:so|and|but|also|hi|ok|please|then)[ ,]+)*(?:(?:can|could|may|might|should|shall|must|would|will|do|does|is it|are (?:we|staff|pupils|parents|teachers|kids|children)|am i|is|what (?:if|counts|does|is|are|happens (?:if|when|to))|what's|who (?:do|should|would|needs|gets|has|runs|manages|checks|is|looks|approves|signs)|how|why|which|when (?:do|does|should|would|will|must)|if|where|hypothetically|suppose)\b)/;
/** A question may still have an event in it: "a pupil followed me, who do I tell". */
const EVENT_IN_QUESTION =
  /\b(?:a|an|one of|some|my|our|the|two|three|this|that|another) [\w' -]{2,40}?\b(?:has|have|had|just|keeps?|sent|posted|followed|added|messaged|texted|shared|put|uploaded|called|threatened|tried|accepted|wrote|told|showed|is \w+ing|are \w+ing|asked)\b/;
const URGENT_STEMS = new Set(['suicid', 'suicidal', 'overdos', '999']);
/** Words of somebody who may come to harm by their own hand. */
const OWN_HARM =
  /\b(?:end(?:ing)? (?:his|her|their) (?:own )?li(?:fe|ves)|tak(?:e|es|en|ing) (?:his|her|their) own li(?:fe|ves)|want(?:s|ed)? to die|(?:kill|hurt|harm|cut)(?:s|ing|ting)? (?:himself|herself|themsel\w+))\b/;

function tellsOfEvent(message: string): boolean {
  return sentences(message).some(({ text }) => {
    const plain = plainText(text).trim();
    if (!HAPPENED.test(plain)) return false;
    if (!SUPPOSED.test(plain)) return true;
    return /^(?:is|who|what|how|do|does|should|can)\b/.test(plain)
      ? EVENT_IN_QUESTION.test(plain) &&
          !/\b(?:if|when|whether) (?:a|an|one|some|my|the)\b/.test(plain) &&
          /\b(?:has|just|keeps|tried|sent me|followed me|last night|yesterday)\b/.test(plain)
      : false;
  });
}

const ACTOR_OF: Readonly<Record<Party, Actor>> = {
  asker: 'staff',
  pupil: 'pupil',
  former: 'outsider',
  family: 'pupil',
  staff: 'staff',
  head: 'headteacher',
  dsl: 'dsl',
  governor: 'governor',
  volunteer: 'volunteer-contractor-supply',
  contractor: 'volunteer-contractor-supply',
  parent: 'parent',
  outsider: 'outsider',
  press: 'outsider',
  everyone: 'unknown',
};

function hasStem(reading: Reading, ...stems: readonly string[]): boolean {
  return reading.items.some((item) => stems.includes(item.stem));
}

/** Narrower offices that the words for people do not keep apart. */
function office(reading: Reading, actor: Actor): Actor {
  if (actor === 'staff' && hasStem(reading, 'supply', 'agency'))
    return 'volunteer-contractor-supply';
  if (actor === 'dsl' && hasStem(reading, 'deputy', 'ddsl')) return 'deputy-dsl';
  if (actor === 'governor' && hasStem(reading, 'chair')) return 'chair-of-governors';
  return actor;
}

/** Who did it: the one who acts in the first frame, else the first person the message is about. */
function whoDidIt(reading: Reading): Actor | null {
  const acting = reading.frames.filter((frame) => frame.act !== 'discuss');
  const frame = acting.find((one) => one.by !== 'asker') ?? acting[0];
  const mutual = acting.some(
    (one) => frame !== undefined && one.by === frame.to && one.to === frame.by,
  );
  const parties = new Set([frame?.by, frame?.to]);
  if (mutual && parties.has('pupil')) return 'pupil-and-adult';
  if (frame !== undefined) return office(reading, ACTOR_OF[frame.by]);
  const first = mentions(reading.items).find((one) => one.party !== 'asker');
  return first === undefined ? null : office(reading, ACTOR_OF[first.party]);
}

function between(
  frames: readonly Frame[],
  act: Frame['act'],
  by: 'pupil' | 'us',
  to: 'pupil' | 'us',
): boolean {
  const side = (party: Party | null): string =>
    party === 'pupil'
      ? 'pupil'
      : party === null || party === 'parent' || party === 'outsider' || party === 'former'
        ? ''
        : 'us';
  return frames.some(
    (frame) => frame.act === act && side(frame.by) === by && side(frame.to) === to,
  );
}

const ABUSIVE: Readonly<Partial<Record<Actor, ReportKind>>> = {
  pupil: 'abusive_post_pupil',
  parent: 'abusive_post_parent',
  staff: 'abusive_post_staff',
  'volunteer-contractor-supply': 'about_volunteer_contractor_supply',
  governor: 'about_governor',
  headteacher: 'about_headteacher',
  dsl: 'about_dsl',
  'deputy-dsl': 'about_dsl',
  'chair-of-governors': 'about_governor',
};

/** Which of the kinds of report an event is; the graver ones are looked for first. */
function kindOf(reading: Reading, actor: Actor | null): ReportKind | null {
  const has = (...concepts: readonly string[]): boolean =>
    concepts.every((one) => reading.concepts.has(one));
  const { frames } = reading;
  if (has('nude')) return 'nudes';
  if (has('threat') || (has('illegal') && has('post'))) return 'threat_or_illegal';
  if (actor === 'headteacher') return 'about_headteacher';
  if (actor === 'dsl' || actor === 'deputy-dsl') return 'about_dsl';
  if (has('extremism') || has('hate'))
    return actor === 'pupil' ? 'extremism_pupil' : 'extremism_staff';
  if (between(frames, 'follow', 'us', 'pupil') || between(frames, 'follow', 'pupil', 'us')) {
    if (hasStem(reading, 'request', 'friend', 'add', 'accept')) return 'friend_request';
    return between(frames, 'follow', 'us', 'pupil') ? 'staff_follows_pupil' : 'pupil_follows_staff';
  }
  if (has('fake')) return 'impersonation';
  if (between(frames, 'message', 'us', 'pupil') || between(frames, 'message', 'pupil', 'us'))
    return 'pupil_staff_private_message';
  if (has('press')) return 'press';
  if (has('image') && has('permission') && !has('abuse')) return 'image_without_permission';
  if (has('bully') && has('pupil')) return 'pupil_bullying';
  if (has('review') || has('wikipedia') || has('coverage')) return 'reputation_mention';
  if (has('parent', 'complaint') && (has('post') || has('platform')))
    return 'parent_complaint_online';
  if (has('abuse') || has('slag'))
    return actor === null || actor === 'outsider' || actor === 'unknown'
      ? 'abusive_post_third_party'
      : (ABUSIVE[actor] ?? 'abusive_post_third_party');
  if (has('disrepute') || (has('discuss', 'school') && actor === 'staff')) return 'disrepute';
  if (has('age', 'pupil') && has('platform')) return 'underage_account';
  if (has('image') && has('post')) return 'image_without_permission';
  return null;
}

/** Null where nothing is told. */
export function told(language: Language, message: string): Told | null {
  const reading = read(language, message);
  const urgent =
    reading.concepts.has('urgent') ||
    reading.items.some((item) => URGENT_STEMS.has(item.stem)) ||
    OWN_HARM.test(plainText(message));
  const event = tellsOfEvent(message);
  if (!event && !urgent) return null;
  const who = whoDidIt(reading);
  // Whatever else it is: danger to a person goes the way of a threat.
  const kind = kindOf(reading, who) ?? (urgent ? 'threat_or_illegal' : null);
  const first = reading.concepts.has('nude')
    ? 'image-of-a-child'
    : urgent || reading.concepts.has('threat')
      ? 'immediate-danger'
      : null;
  // Small talk and other people's news are no events to report.
  if (kind === null && first === null) return null;
  return {
    kind,
    actor: kind !== null && who !== null && !actorsOf(kind).includes(who) ? null : who,
    first,
  };
}

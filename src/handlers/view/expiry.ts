/** A platform's secret that comes to its end, on the card of the IT administrator: until when it lasts, and what to do. */
import type { Expiry } from '../../db/expiries.ts';
import { daysLeft, EXPIRY_DAYS } from '../../policy/expiry.ts';
import type { Card, Element } from './card.ts';
import { dayLabel, listed, surfaceLabel } from './labels.ts';

/** The card as things are `now`; `again` marks a copy that may stand there twice. */
export function expiryCard(of: Expiry, now: Date, again = false): Card {
  const platform = surfaceLabel(of.surface);
  const day = dayLabel(new Date(`${of.endsOn}T12:00:00Z`), 'UTC');
  const twice: Element[] = again
    ? [{ kind: 'text', tone: 'quiet', text: 'You may see this twice.' }]
    : [];
  if (of.settledAt !== null) {
    const text = 'The settings name another secret’s end now. There is nothing left to do here.';
    return {
      title: `Settled: the secret for ${platform}`,
      elements: [
        ...twice,
        { kind: 'notice', level: 'good', text },
        { kind: 'facts', facts: [{ name: 'The old one’s last day', value: day }] },
      ],
      plain: `Settled: the secret for ${platform} has been renewed.`,
    };
  }
  const left = daysLeft(of.endsOn, now);
  return {
    title:
      left < 0 ? `The secret for ${platform} has ended` : `The secret for ${platform} ends soon`,
    elements: [
      ...twice,
      left < 0
        ? { kind: 'notice', level: 'danger', text: over(platform) }
        : { kind: 'notice', level: 'care', text: soon(platform) },
      {
        kind: 'facts',
        facts: [
          { name: 'Its last day', value: `${day} (${when(left)})` },
          { name: 'What to do', value: of.cure },
        ],
      },
      { kind: 'text', tone: 'quiet', text: HOW_OFTEN },
    ],
    plain: `The secret for ${platform} ${left < 0 ? 'has ended' : `ends ${when(left)}`}. Here is what to do.`,
  };
}

function soon(platform: string): string {
  return `After its last day nothing that Staffroom sends arrives in ${platform}: no alert, no answer.`;
}

function over(platform: string): string {
  return `Nothing that Staffroom sends arrives in ${platform} until there is a new one. Everything is kept, and is sent then.`;
}

const HOW_OFTEN = `You are told ${listed(EXPIRY_DAYS.filter((days) => days > 1).map(String))} days before, the day before, and when it is over. This card changes when Staffroom has started with a new one.`;

/** How far off it is, in words that follow "ends". */
function when(left: number): string {
  if (left < 0) return 'over';
  if (left === 0) return 'today';
  return left === 1 ? 'tomorrow' : `in ${left} days`;
}

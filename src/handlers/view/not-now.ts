/** Short things that the bot says where a platform, not the matter, decides how it may answer. */
import type { Card } from './card.ts';

/** Said where others read, when the answer is not for them. */
export function answeredPrivatelyCard(): Card {
  const text = 'I have answered you in our direct messages, where nobody else reads along.';
  return { title: 'Answered privately', elements: [{ kind: 'text', text }], plain: text };
}

/** For a file that somebody sent to the bot. */
export function noFilesCard(): Card {
  const text =
    'I take no files, and I have not opened yours. If it shows a child, do not send or save it anywhere: tell the DSL at once. To report what happened, press the button; the form asks where the evidence is.';
  return {
    title: 'I cannot take files',
    elements: [
      { kind: 'text', text },
      {
        kind: 'buttons',
        buttons: [{ label: 'Report it', style: 'primary', press: { act: 'report' } }],
      },
    ],
    plain: 'I take no files, and I have not opened yours.',
  };
}

/** While something takes longer than a platform waits. */
export function stillAtItCard(): Card {
  const text =
    'One moment, please: this takes a little longer than usual. The answer will come here.';
  return { title: 'One moment', elements: [{ kind: 'text', text }], plain: text };
}

/** For somebody who sees the bot but belongs to another organisation. */
export function notOfTheSchoolCard(): Card {
  const text =
    'I answer the staff of this school only. If a child is in danger, call 999; to tell the school of something, please telephone it.';
  return { title: 'For the school’s own staff', elements: [{ kind: 'text', text }], plain: text };
}

/** E-mail through a real SMTP server: what arrives, and what is said where it does not. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SMTPServerOptions } from 'smtp-server';
import { mailSurface } from '../../src/bot/mail/surface.ts';
import type { Surface } from '../../src/handlers/surface.ts';
import { mailCard } from '../../src/handlers/view/mail.ts';
import type { Person } from '../../src/policy/people.ts';
import { everyCase } from '../harness/every-case.ts';
import { DSL, SCHOOL } from '../harness/schools.ts';
import { type MailServer, mailServer } from '../harness/smtp.ts';

const WITH_ADDRESS: Person = { ...DSL, email: 'n.rahman@hillside.example' };
const KEY = '0192f0c1-2345-7abc-8def-0123456789ab';
const CARD = mailCard(everyCase(SCHOOL), SCHOOL);

let server: MailServer;

beforeEach(async () => {
  server = await mailServer();
});
afterEach(async () => await server.close());

/** Another server in its place. */
async function serve(over: SMTPServerOptions): Promise<void> {
  await server.close();
  server = await mailServer(over);
}

function surface(login?: string): Surface {
  const from = 'staffroom@hillside.example';
  return mailSurface({ url: server.url(login), from, people: [WITH_ADDRESS] });
}

async function send(over: Surface = surface(), person = DSL.id) {
  return await over.post({ kind: 'person', person }, CARD, KEY);
}

describe('an e-mail about a report that nobody acknowledges', () => {
  test('arrives at the person’s address, with the reference and what to do', async () => {
    expect(await send()).toMatchObject({ kind: 'sent' });
    expect(server.arrived.map(({ to }) => to)).toEqual([['n.rahman@hillside.example']]);
    const text = server.arrived[0]?.text ?? '';
    expect(text).toMatch(/^Subject: Report SR-7K4M is waiting: nobody has acknowledged it\r$/mu);
    expect(text).toMatch(/^From: staffroom@hillside\.example\r$/mu);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/mu);
    expect(text).toContain('ack SR-7K4M');
  });

  test('has no name of anybody, nor the kind of report', async () => {
    await send();
    const text = (server.arrived[0]?.text ?? '').replaceAll(/^To: .*$/gmu, '');
    expect(text).not.toMatch(/Rahman|nude|image|U0123456789/iu);
  });

  test('sent again has the same Message-ID, so that a mailbox knows it', async () => {
    await send();
    await send();
    const ids = server.arrived.map(({ text }) => /^Message-ID: (\S+)/mu.exec(text)?.[1]);
    expect(ids).toEqual([`<${KEY}@hillside.example>`, `<${KEY}@hillside.example>`]);
  });
});

describe('where it does not arrive', () => {
  test('because the server is away, it is tried again', async () => {
    const over = surface();
    await server.close();
    expect(await send(over)).toEqual({
      kind: 'retry',
      afterMs: 0,
      reason: 'the mail server does not answer: check the name and the port in SMTP_URL',
    });
    server = await mailServer();
  });

  test('because the server says later, it is tried later', async () => {
    const later: SMTPServerOptions['onRcptTo'] = (_address, _session, done) =>
      done(Object.assign(new Error('greylisted'), { responseCode: 451 }));
    await serve({ onRcptTo: later });
    expect(await send()).toMatchObject({ kind: 'retry', afterMs: 60_000 });
  });

  test('because the address is refused, the sentence names the cure and no word of the server’s', async () => {
    const refuse: SMTPServerOptions['onRcptTo'] = (_address, _session, done) =>
      done(Object.assign(new Error('MARKED no such user'), { responseCode: 550 }));
    await serve({ onRcptTo: refuse });
    expect(await send()).toEqual({
      kind: 'dead',
      reason:
        'the mail server refuses the sender or this address (550): check MAIL_FROM, and email in school.yaml',
    });
  });

  test('because the password is wrong, the sentence names SMTP_URL', async () => {
    await serve({
      onAuth: (_auth, _session, done) => done(new Error('no')),
      allowInsecureAuth: true,
    });
    expect(await send(surface('user:wrong@'))).toMatchObject({
      kind: 'dead',
      reason: expect.stringMatching(/the user and the password in SMTP_URL \(535\)/),
    });
  });

  test('because the connection breaks after the words were sent, it may have arrived', async () => {
    await serve({ onData: (stream) => stream.resume().on('end', () => server.cut()) });
    expect(await send()).toMatchObject({ kind: 'unsure' });
  });

  test('because the person has no address, the sentence says where to write one', async () => {
    expect(await send(surface(), 'nobody')).toMatchObject({
      kind: 'dead',
      reason: expect.stringMatching(/add email to them in school\.yaml/),
    });
  });
});

/** The ceiling beside which Staffroom is measured: Bolt checks the signature and acknowledges, nothing else. */
import { createServer } from 'node:http';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

const receiver = new HTTPReceiver({
  signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
  logLevel: LogLevel.ERROR,
});
const app = new App({
  receiver,
  convoStore: false,
  authorize: async () => ({ botToken: 'xoxb-bench' }),
});
app.command('/ask', async ({ ack }) => await ack());
app.view('report-incident', async ({ ack }) => await ack());

const server = createServer(receiver.requestListener).listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  console.log(`Staffroom is ready: port ${port}`);
});
process.on('SIGTERM', () => process.exit());

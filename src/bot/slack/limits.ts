/** What Slack takes at most (docs.slack.dev, Block Kit reference), and what it was seen to refuse. */
export const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  /**
   * Of a message's blocks as JSON. Not documented: Slack refuses about 13,200 characters with
   * `msg_blocks_too_long`, and counts more than the words (slackapi/bolt-js#2509).
   */
  messageCharacters: 12_000,
  /** Of a view's blocks as JSON with every other character than ASCII escaped: Slack's bound is 250 kB for all of it. */
  viewCharacters: 200_000,
  /** `chat.update` refuses a longer text than 4,000; escaping makes at most five of one. */
  messageText: 4_000,
  /** Of a text object; for a run of rich text none is stated, and this one is kept. */
  text: 3_000,
  header: 150,
  buttonText: 75,
  buttonsInARow: 25,
  viewTitle: 24,
  label: 2_000,
  inputText: 3_000,
  optionText: 75,
  radioOptions: 10,
  selectOptions: 100,
} as const;

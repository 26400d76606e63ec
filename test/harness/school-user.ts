/**
 * What somebody at the school does and sees, on whatever surface they use:
 * tests of a whole flow are written in these words only.
 */
export interface SchoolUser {
  /** Writes to the bot: a question, or a command with its slash. */
  types(text: string): Promise<void>;
  /** Looks at another place, by its name: "DSL desk". */
  goesTo(place: string): Promise<void>;
  /** Presses a button by its words, on the newest card that holds the words `on`. */
  presses(button: string, where?: { on: string }): Promise<void>;
  /** Fills in the open form, label by label: words to write, or the words of the choice. */
  fills(answers: Readonly<Record<string, string>>): Promise<void>;
  /** Sends the open form. */
  sends(): Promise<void>;
  /** Waits until these words are in front of the person. */
  sees(words: string | RegExp): Promise<void>;
  /** Makes sure that these words are nowhere in front of the person now. */
  doesNotSee(words: string | RegExp): Promise<void>;
  /** Whether these words are in front of the person now. */
  hasInFront(words: string | RegExp): Promise<boolean>;
  /** Waits until the field is marked as one that must be filled in, in whatever words the platform has for it. */
  seesMissing(label: string): Promise<void>;
  /** Waits for the error at a field of the open form. */
  seesError(label: string, words: string): Promise<void>;
  /** The words of every card at the place in front, oldest first. */
  cards(): Promise<string[]>;
}

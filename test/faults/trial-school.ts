/** A school in a trial: processes of the product come and go, and what was posted in its chat stays. */
import type { Launched } from '../harness/process.ts';
import type { FormValues } from '../../src/handlers/view/form.ts';
import type { School } from '../../src/policy/school.ts';

/** A process that takes what people send. */
export interface Process {
  readonly launched: Launched;
  /** Where it takes it. */
  readonly url: string;
}

/** A form with a report, which its reporter sends again as long as nobody has said that it is stored. */
export interface Filled {
  readonly reporter: string;
  readonly submission: string;
  readonly values: FormValues;
}

/** A card as it stands in the chat. */
export interface Standing {
  /** "dsl desk", or a person's id. */
  readonly at: string;
  /** All that can be read on it. */
  readonly words: string;
}

export interface TrialSchool {
  readonly school: School;
  /** Starts one more process, and waits for nothing. */
  launch(): Launched;
  /** The process once it takes what people send. */
  ready(launched: Launched): Promise<Process>;
  /** Sends a form; answers what the person then sees. Throws where no answer comes. */
  send(to: Process, filled: Filled): Promise<string>;
  /** What stands in the chat now, as the people there see it. */
  standing(): Promise<Standing[]>;
  /** Where its records are, for whoever owns them. */
  records(): Promise<{ readonly url: string; readonly keyFile: string }>;
  end(): Promise<void>;
}

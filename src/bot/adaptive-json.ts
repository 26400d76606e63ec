/** The part of Adaptive Cards 1.5 that Staffroom's cards and forms are written in. */

export type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

/**
 * A run of text. Unlike a TextBlock or a FactSet it is never read as markdown, on any host:
 * all text goes into runs, because much of it was typed by people.
 */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Small' | 'Medium';
  readonly weight?: 'Bolder';
  readonly color?: 'Attention';
  readonly isSubtle?: true;
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly id?: string;
  readonly spacing?: Spacing;
  readonly inlines: readonly TextRun[];
}

/** Read as markup: only for calling people, by words of ours. */
interface MentionBlock {
  readonly type: 'TextBlock';
  readonly id: 'mention';
  readonly wrap: true;
  readonly text: string;
}

interface Column {
  readonly type: 'Column';
  readonly width: string;
  readonly verticalContentAlignment?: 'Center';
  readonly items: readonly (RichTextBlock | ActionSet)[];
}

interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly id: string;
  readonly spacing: Spacing;
  readonly columns: readonly Column[];
}

export interface Container {
  readonly type: 'Container';
  readonly id: string;
  readonly style: 'emphasis' | 'attention' | 'warning' | 'good';
  readonly items: readonly RichTextBlock[];
}

export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly style?: 'positive';
  readonly associatedInputs?: 'none';
  readonly data: object;
}

/** Answered in front of the one who pressed; clients that cannot do it take the fallback. */
interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly style?: 'positive';
  readonly associatedInputs?: 'none';
  readonly verb: string;
  readonly data: object;
  readonly fallback: SubmitAction;
}

export type Action = SubmitAction | ExecuteAction;

interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

interface InputBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** What a host that checks by itself says of an empty required field. */
  readonly errorMessage?: string;
  readonly value?: string;
}

interface TextInput extends InputBase {
  readonly type: 'Input.Text';
  readonly isMultiline: boolean;
  readonly maxLength: number;
}

interface ChoiceSetInput extends InputBase {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  readonly wrap: true;
  readonly placeholder: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export type Input = TextInput | ChoiceSetInput;

export type AdaptiveElement =
  | RichTextBlock
  | MentionBlock
  | ColumnSet
  | Container
  | ActionSet
  | Input;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** What a screen reader says, and what a host shows that cannot draw the card. */
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly AdaptiveElement[];
  readonly actions?: readonly SubmitAction[];
  /** Whom Teams calls for each `<at>` of the card. */
  readonly msteams?: {
    readonly entities: readonly {
      readonly type: 'mention';
      readonly text: string;
      readonly mentioned: { readonly id: string; readonly name: string };
    }[];
  };
}

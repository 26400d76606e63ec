/**
 * A modal as it stands in front of a person: what they type and choose, and what Slack makes of an
 * update. Slack keeps an input's state by block id and action id as long as the modal is open, also
 * while the block is away, and reads what a view says that an input holds only where it has none.
 */
import type { ModalView } from '@slack/types';
import type { OpenForm } from '../../src/bot/slack/render-form.ts';

type Value = OpenForm['state']['values'][string][string];

interface Input {
  readonly block: string;
  readonly action: string;
  readonly initial: Value;
  readonly options: readonly string[] | undefined;
  readonly most: number | undefined;
}

export class OpenModal implements OpenForm {
  readonly #state = new Map<string, Value>();
  #view: ModalView;

  constructor(view: ModalView) {
    this.#view = view;
    this.#keep();
  }

  get callback_id(): string {
    return this.#view.callback_id ?? '';
  }

  get private_metadata(): string {
    return this.#view.private_metadata ?? '';
  }

  get blocks(): OpenForm['blocks'] {
    return this.#view.blocks;
  }

  get state(): OpenForm['state'] {
    const values = this.#inputs().map(({ block, action }) => [
      block,
      { [action]: this.#state.get(`${block} ${action}`) ?? {} },
    ]);
    return { values: Object.fromEntries(values) };
  }

  /** `views.update`, or the answer `response_action: update`. */
  update(view: ModalView): void {
    this.#view = view;
    this.#keep();
  }

  types(field: string, text: string): this {
    const { block, action, most } = this.#input(field);
    if (most === undefined || text.length > most) throw new Error(`${field} takes no such text.`);
    this.#state.set(`${block} ${action}`, { value: text === '' ? null : text });
    return this;
  }

  chooses(field: string, value: string): this {
    const { block, action, options } = this.#input(field);
    if (!options?.includes(value)) throw new Error(`${field} offers no ${value}.`);
    this.#state.set(`${block} ${action}`, { selected_option: { value } });
    return this;
  }

  /** What the person sees in a field. */
  shows(field: string): string {
    const { block, action } = this.#input(field);
    const state = this.#state.get(`${block} ${action}`);
    return state?.selected_option?.value ?? state?.value ?? '';
  }

  #keep(): void {
    for (const { block, action, initial } of this.#inputs()) {
      const key = `${block} ${action}`;
      if (!this.#state.has(key)) this.#state.set(key, initial);
    }
  }

  /** By the field's id, or by that and what follows it in the block's. */
  #input(field: string): Input {
    const found = this.#inputs().find(
      ({ block }) => block === `field-${field}` || block.startsWith(`field-${field}.`),
    );
    if (found === undefined) throw new Error(`The modal asks for no ${field}.`);
    return found;
  }

  #inputs(): Input[] {
    return this.#view.blocks.flatMap((block): Input[] => {
      if (block.type !== 'input' || !('element' in block)) return [];
      const { element } = block;
      const at = { block: block.block_id ?? '', action: element.action_id ?? '' };
      if (element.type === 'plain_text_input') {
        const { initial_value: value = null, max_length: most } = element;
        return [{ ...at, initial: { value }, options: undefined, most }];
      }
      if (element.type === 'radio_buttons' || element.type === 'static_select') {
        const initial = { selected_option: chosen(element.initial_option?.value) };
        const options = element.options?.map(({ value }) => value ?? '') ?? [];
        return [{ ...at, initial, options, most: undefined }];
      }
      throw new Error(`No form of ours has a ${element.type}.`);
    });
  }
}

function chosen(value: string | undefined): { readonly value: string } | null {
  return value === undefined ? null : { value };
}

/** Looks at an Adaptive Card as somebody does who has it in front of them. */

export type Node = Readonly<Record<string, unknown>>;

/** Every piece of text in front of somebody, in order, each by itself. */
export function textsOf(card: unknown): string[] {
  return nodesIn(card).flatMap((node) => {
    switch (node['type']) {
      case 'RichTextBlock':
        return [runsOf(node)];
      case 'Input.Text':
        return [String(node['label']), valueOf(node)];
      case 'Input.ChoiceSet':
        return [String(node['label'])];
      case 'Action.Submit':
      case 'Action.Execute':
        return [String(node['title'])];
      default:
        return [];
    }
  });
}

/** The buttons, in order; of one with a fallback only the button itself. */
export function actionsOf(card: unknown): Node[] {
  return nodesIn(card).filter(({ type }) => type === 'Action.Submit' || type === 'Action.Execute');
}

/** The inputs, in order. */
export function inputsOf(card: unknown): Node[] {
  return nodesIn(card).filter(({ type }) => type === 'Input.Text' || type === 'Input.ChoiceSet');
}

/** The button right under an input; undefined where there is none. */
export function buttonUnder(card: unknown, input: string): Node | undefined {
  const body = asNodes(asNode(card)?.['body']);
  const next = body[body.findIndex(({ id }) => id === input) + 1];
  return next?.['type'] === 'ActionSet' ? asNodes(next['actions'])[0] : undefined;
}

/** What an input holds. */
export function valueOf({ value }: Node): string {
  return typeof value === 'string' ? value : '';
}

/** What stands in an element with this id. */
export function textAt(card: unknown, id: string): string | undefined {
  const found = nodesIn(card).find((node) => node['id'] === id && node['type'] === 'RichTextBlock');
  return found && runsOf(found);
}

function runsOf(node: Node): string {
  return asNodes(node['inlines'])
    .map(({ text }) => String(text))
    .join('');
}

/** Every element of a card, without what a button carries or falls back on. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  const node = asNode(value);
  if (node === undefined) return [];
  const below = Object.entries(node).flatMap(([name, part]) =>
    name === 'data' || name === 'fallback' ? [] : nodesIn(part),
  );
  return [node, ...below];
}

export function asNode(value: unknown): Node | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

function asNodes(value: unknown): Node[] {
  const all: unknown[] = Array.isArray(value) ? value : [];
  return all.map(asNode).filter((node) => node !== undefined);
}

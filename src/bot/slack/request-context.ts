/** What a receiver tells the listeners of a request, in Bolt's context. */

export interface RequestContext {
  /** The same for the same request. */
  readonly requestKey: string;
}

export function keyIn(context: { readonly [name: string]: unknown }): string {
  const key = context['requestKey'];
  return typeof key === 'string' ? key : '';
}

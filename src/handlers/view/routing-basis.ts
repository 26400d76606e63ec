/** Why a report came to a desk: the policy's own words, or the guidance where the policy is silent. */
import type { Pack } from '../../policy/pack.ts';
import { GUIDANCE } from '../../policy/routing/guidance.ts';
import type { Basis } from '../../policy/routing/table.ts';
import type { Element } from './card.ts';

/** Draws what a route rests on. A clause that the school's policy does not have is left out. */
export function basisElements(basis: readonly Basis[], policy: Pack): Element[] {
  return basis.flatMap((each): Element[] => {
    switch (each.rests) {
      case 'clause': {
        const clause = policy.kind === 'ruled' ? policy.clauses.get(each.clause) : undefined;
        return clause === undefined
          ? []
          : [{ kind: 'quote', text: clause.text, source: `The policy, ${clause.heading}` }];
      }
      case 'guidance': {
        const { says, source } = GUIDANCE[each.source];
        return [{ kind: 'text', tone: 'quiet', text: `Guidance: ${says} (${source})` }];
      }
    }
  });
}

import type { PlanInput } from '../domain/plan-input';
import type { Strings } from '../platform/i18n';

/** What carrying out an alert needs to know beyond the alert itself. */
export type EffectContext = PlanInput & { readonly strings: Strings };

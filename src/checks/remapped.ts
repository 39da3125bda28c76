import { gcpProvider } from './documents';
import { JudgedIdentity } from './judged-identity';
import { JudgedProvider } from './judged-provider';
import { Verdict } from '../trust';

/** The gate of a provider as if it mapped a target to some text that is always there, so that this target rejects no token. */
export function remapped({ provider: { gate, source } }: JudgedProvider, target: string): JudgedIdentity | undefined {
  const at = { where: `${source.text}.`, text: '', verdict: Verdict.DENY };
  const edited = gate?.edited?.([{ at, kind: 'mapping', target, expression: "'x'" }]);
  return edited && new JudgedIdentity(edited);
}

/** What a provider maps, as far as the files settle it. */
export function mappedBy({ provider }: JudgedProvider): readonly { readonly target: string; readonly expression: string }[] {
  return (gcpProvider(provider)?.mapping ?? []).flatMap(([target, expression]) => typeof expression === 'string' ? [{ target, expression }] : []);
}

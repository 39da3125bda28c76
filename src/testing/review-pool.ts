import { rows } from './review-rows';
import { conjunctTexts, PoolDocument } from '../parties/gcp';
import { printable } from '../verify/shared';

/** Pools, each once: its provider, and what each of the given workflows is bound to. */
export function reviewPools(documents: readonly Record<string, unknown>[]): string[][] {
  const pools = new Map<string, PoolDocument>();
  for (const { bound, closed = [], ...provider } of documents as unknown as readonly PoolDocument[]) {
    const key = JSON.stringify(provider);
    const known = pools.get(key);
    pools.set(key, { ...provider, bound: { ...known?.bound, ...bound }, closed: [...new Set([...known?.closed ?? [], ...closed])] });
  }
  return [...pools.values()].map(reviewPool);
}

function reviewPool({ issuer, audience, mapping, condition, bound, closed = [], disabled = false }: PoolDocument): string[] {
  return [
    'GCP',
    `exchange${disabled ? ', disabled' : ''}: takes a token where`,
    ...rows([['iss', 'is', issuer], ['aud', 'is', audience ?? "the provider's own name"]]).map(indented),
    ...condition === undefined ? [] : conjunctTexts(condition).map((part) => `  and ${printable(part)}`),
    'it maps',
    ...rows(Object.entries(mapping).map(([target, expression]) => [target, 'from', expression])).map(indented),
    ...Object.entries(bound).flatMap(([workflow, values]) => boundTo(workflow, values.map(({ attribute, value }) => [`attribute.${attribute}`, 'is', value]))),
    ...closed.map((workflow) => printable(`${workflow}: closed`)),
  ];
}

function boundTo(workflow: string, values: string[][]): string[] {
  if (values.length === 0) return [];
  return [printable(`${workflow}: admits what is mapped where`), ...rows(values.map((cells, index) => [index === 0 ? '' : 'or', ...cells])).map(indented)];
}

const indented = (line: string) => `  ${line}`;

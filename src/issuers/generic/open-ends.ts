import { OidcWorkflowProps } from './workflow-props';

/** What nothing pins, in words, for the report. */
export function openEnds({ issuer: { props: { claims, exactBy = [], audience, tenantClaim } }, claims: pinned }: OidcWorkflowProps): string[] {
  const isOpen = (name: string) => !Object.hasOwn(pinned, name);
  const names = Object.entries(claims).filter(([name, { mutable }]) => mutable && !isOpen(name)).map(([name]) => name);
  const stays = Object.entries(claims).filter(([, { volatile, chosenByJob }]) => !volatile && !chosenByJob).map(([name]) => name);
  const open = stays.filter((name) => isOpen(name) && name !== tenantClaim);
  return [
    ...names.map((name) => `${name}: a name, which may come to another one`),
    ...exactBy.length > 0 && exactBy.every(isOpen) ? [`${exactBy.join(', ')}: none of them is pinned, so that any run of the rest gets in`] : [],
    ...open.length === 0 ? [] : [`not pinned: ${open.join(', ')}`],
    ...audience === undefined ? ['the job itself: whoever edits it chooses the audience'] : [],
  ];
}

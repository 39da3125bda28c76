import { printable } from './printable';
import type { EnforcementReport, ReportCell } from './report';
import type { ReportPermission } from './report-permissions';
import type { ReportTierCell } from './report-tier';
import { textTable } from './text-table';
import { PARTY_NAMES, TierHold, TrustTier } from '../trust';

/** A report as text for people. Names and reasons may be anybody's: no text of a user begins a line of its own. */
export function reportText(report: EnforcementReport): string {
  return [
    ...report.tier?.tier === TrustTier.EMERGENCY ? ['EMERGENCY ACCESS: whoever is approved may do what no other workflow may. Close it when it is not needed.', ''] : [],
    `Trusted: ${printable(report.workflow)}`,
    ...table(report.rows.map(({ requirement, text }) => [requirement, text])),
    ...section(tierHeading(report), [
      ...table((report.tier?.rows ?? []).map(({ id, text }) => [id, text])),
      ...table((report.tier?.rows ?? []).flatMap(({ id, cells }) => cells.map((cell, index) => [index === 0 ? id : '', PARTY_NAMES[cell.party], howMet(cell)]))),
    ]),
    ...section('What each cloud checks', table(report.rows.flatMap(({ requirement, cells }) => (
      cells.map((cell, index) => [index === 0 ? requirement : '', PARTY_NAMES[cell.party], howHeld(cell)]))))),
    ...section('What it may do, as far as the app tells', table(report.permissions.map((permission) => [PARTY_NAMES[permission.party], mayDo(permission)]))),
    ...section('What stays open', report.open.map((line) => `  ${printable(line)}`)),
    ...section('How long credentials live', table(report.lifetimes.map(({ party, text }) => [PARTY_NAMES[party], text]))),
    ...section('Trusted beside the new subjects for a time', table(report.migrations.map(({ id, text, until }) => [id, `until ${until}`, text]))),
    ...section('Acknowledgements that nothing needs', report.unusedAcknowledgements.map((id) => `  ${printable(id)}`)),
  ].join('\n');
}

function tierHeading({ tier }: EnforcementReport): string {
  return tier ? `What the tier ${tier.tier} asks for` : '';
}

function howMet({ hold, how, acknowledged, expires }: ReportTierCell): string {
  return hold === TierHold.MISSED ? `NOT MET until ${expires}: ${acknowledged} -- ${how}` : `${hold}: ${how}`;
}

function mayDo({ text, tooBroad, acknowledged }: ReportPermission): string {
  const words = acknowledged.map(({ reason, expires }) => `until ${expires}: ${reason}`);
  return tooBroad.length === 0 ? text : `TOO BROAD (${tooBroad.join(', ')}) ${words.join('; ')} -- ${text}`;
}

function howHeld({ enforced, how, acknowledged, expires }: ReportCell): string {
  return enforced ? how : `NOT ENFORCED until ${expires}: ${acknowledged} -- ${how}`;
}

function table(rows: string[][]): string[] {
  return textTable(rows.map((row) => row.map(printable))).map((line) => `  ${line}`);
}

/** A heading with its lines; nothing where there are none. */
function section(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

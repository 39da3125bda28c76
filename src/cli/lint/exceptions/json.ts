import { ListedExceptions } from './listed';
import { printableJson } from '../../../verify/shared';

/** The list for machines: docs/schema/exceptions.json says what is in it. */
export function exceptionsJson({ exceptions, severities, cdk, workflows }: ListedExceptions): string {
  return `${printableJson({
    exceptions: exceptions.map(({ exception: { place, ...exception }, status, daysLeft, age }) => ({ ...exception, status, daysLeft, age, source: place })),
    acknowledgedInCdk: cdk,
    acknowledgedByWorkflows: workflows,
    severities: severities.map(({ place, ...change }) => ({ ...change, source: place })),
  })}\n`;
}

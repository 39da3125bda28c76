import { LocatedFinding } from '../../src/report';
import { Finding, FindingConfidence, FindingSeverity, Party, SourceLocation } from '../../src/trust';

/** A finding, as far as it matters. */
export function located(changed: Partial<Finding> = {}, shown?: LocatedFinding['shown']): LocatedFinding {
  return {
    shown,
    finding: {
      rule: 'any-branch',
      severity: FindingSeverity.ERROR,
      confidence: FindingConfidence.HIGH,
      party: Party.AWS,
      identity: 'deploy',
      location: new SourceLocation({ file: 'cdk.out/App.template.json', pointer: '/Resources/Deploy' }),
      message: 'runs of any branch get in',
      attack: 'somebody pushes a branch',
      ...changed,
    },
  };
}

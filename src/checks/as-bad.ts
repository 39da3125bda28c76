import { FindingSeverity } from '../trust';

const SEVERITIES = Object.values(FindingSeverity);

/** Whether a finding is as bad as a limit, or worse. */
export const isAsBad = (severity: FindingSeverity, limit: FindingSeverity) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);

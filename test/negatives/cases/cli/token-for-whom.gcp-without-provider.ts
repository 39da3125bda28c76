import { audienceFor } from '../../../../src/cli/token/audience';
import { Party } from '../../../../src/trust';

export const wrong = () => audienceFor({ for: Party.GCP });

import { awsStep } from './aws';
import { azureStep } from './azure';
import { gcpStep } from './gcp';
import { ActionStep, LoginValues } from './step';
import { Party } from '../../../trust';

const STEPS: Readonly<Record<Party, (values: LoginValues) => ActionStep>> = { [Party.AWS]: awsStep, [Party.AZURE]: azureStep, [Party.GCP]: gcpStep };

/** The step that logs in to a cloud. `id-token: write` is the job's to give. */
export const loginStep = (party: Party, values: LoginValues): ActionStep => STEPS[party](values);

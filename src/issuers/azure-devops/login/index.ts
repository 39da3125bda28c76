import { awsStep } from './aws';
import { azureStep } from './azure';
import { gcpStep } from './gcp';
import { LoginStep, WrittenLogin } from './step';
import { Party } from '../../../trust';

const STEPS: Readonly<Record<Party, (login: WrittenLogin) => LoginStep>> = { [Party.AWS]: awsStep, [Party.AZURE]: azureStep, [Party.GCP]: gcpStep };

/** The step that logs in to a cloud through a service connection. */
export const loginStep = (party: Party, login: WrittenLogin): LoginStep => STEPS[party](login);

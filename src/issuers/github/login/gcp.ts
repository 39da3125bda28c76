import { ActionStep, given, LoginValues } from './step';
import { Fact } from '../../../internal/fact';

/** The action by which a job logs in to Google. */
const ACTION: Fact<string> = {
  value: 'google-github-actions/auth@v3', source: 'https://github.com/google-github-actions/auth/blob/main/action.yml (3.0.0)', asOf: '2026-11-21',
};

/** The login to Google: as a service account, or directly where there is none. */
export function gcpStep(values: LoginValues): ActionStep {
  return {
    uses: ACTION.value,
    with: given({ workload_identity_provider: values.provider, service_account: values['service-account'], project_id: values.project, audience: values.audience }),
  };
}

import { AdmissionRing } from '../../simulate';

/** The rings, in words. */
export const RINGS: Record<AdmissionRing, string> = {
  [AdmissionRing.NOBODY]: 'nobody',
  [AdmissionRing.EXACT_RUNS]: 'exactly these runs',
  [AdmissionRing.REPOSITORY]: 'anyone who can push to the repository or open a pull request in it',
  [AdmissionRing.ORGANIZATION]: 'any repository of the organization',
  [AdmissionRing.PLATFORM]: 'anyone on the platform',
  [AdmissionRing.UNKNOWN]: 'not known',
};

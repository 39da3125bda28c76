import { Cause } from '../../../trust';

/** One issuer for each enterprise, server and platform. */
export const ISSUER: Cause = {
  id: 'issuer',
  find({ claim, got, expected }) {
    if (claim !== 'iss' || got === undefined || expected.length === 0) return undefined;
    const [asked, had] = [expected[0], got].map((issuer) => issuer.replace(/^https:\/\//, '').replace(/\/$/, ''));
    const ofEnterprise = had.startsWith(`${asked}/`) || asked.startsWith(`${had}/`);
    if (asked === had) return { text: 'the issuers differ in the scheme or the slash at the end alone', remedy: 'the issuer as the token has it' };
    return {
      text: ofEnterprise ? 'one issuer is a part of the other, as that of an enterprise or of a tenant is: the other one is that of everybody' : `the token is of another issuer than ${asked}`,
      remedy: 'the issuer as the token has it, if that is the platform that you mean to trust',
    };
  },
};

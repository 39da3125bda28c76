import { describe } from '../../described';

export const wrong = () => {
  describe({ id: 'twice' });
  describe({ id: 'twice', tokenMinutes: 5 });
};

import { negatives } from './driver';

negatives('kubernetes');

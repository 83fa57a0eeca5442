import { z } from 'zod';

// The page's policy lets no text become a program. To be imported before the first schema is made.
z.config({ jitless: true });

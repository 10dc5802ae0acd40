import { useInfiniteQuery } from '@tanstack/react-query';
import { workQuery } from '../api/work.ts';

/** The server's day, and how much whoever is logged in has to do. */
export const useWorkHead = () =>
  useInfiniteQuery({ ...workQuery({}), select: ({ pages: [first] }) => first });

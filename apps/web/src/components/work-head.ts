import { useInfiniteQuery } from '@tanstack/react-query';
import { useSees } from './roles.ts';
import { workQuery } from '../api/work.ts';

/** The server's day, and how much whoever is logged in has to do. */
export const useWorkHead = () =>
  useInfiniteQuery({ ...workQuery({}), enabled: useSees().work, select: ({ pages: [first] }) => first });

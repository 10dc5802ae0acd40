import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { openingsQuery } from '../../api/openings.ts';
import { openingLink } from '../../components/case-link.ts';
import { useRoles } from '../../components/roles.ts';
import { useText } from '../../text/text.tsx';
import styles from './board.module.css';

/** The ways to open a task, for who may. */
export function NewTask() {
  const { t, named } = useText();
  const roles = useRoles();
  const openings = useQuery(openingsQuery);
  const mine = (openings.data?.items ?? []).filter(
    (one) => one.kind === 'task' && one.roles.some((role) => roles.includes(role)),
  );
  if (mine.length === 0 && !openings.isPending) return null;
  return (
    <Menu>
      <Menu.Target>
        <Button
          className={openings.isPending ? styles.coming : undefined}
          variant="filled"
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('board.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mine.map(({ command, label }) => (
          <Menu.Item key={command} component={Link} to={openingLink(command)}>
            {named(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { openingLink } from '../../components/case-link.ts';
import { useText } from '../../text/text.tsx';
import styles from './board.module.css';
import { useMyOpenings } from '../../components/my-openings.ts';

/** The ways to open a task, for who may. */
export function NewTask() {
  const { t, named } = useText();
  const { openings, isPending } = useMyOpenings();
  if (openings.length === 0 && !isPending) return null;
  return (
    <Menu>
      <Menu.Target>
        <Button
          className={isPending ? styles.coming : undefined}
          variant="filled"
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('board.new')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {openings.map(({ command, label }) => (
          <Menu.Item key={command} component={Link} to={openingLink(command)}>
            {named(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

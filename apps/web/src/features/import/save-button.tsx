import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { saveFile } from '../../components/save-file.ts';
import { WhyNot } from '../../components/why-not.tsx';
import { useText, type TextKey } from '../../text/text.tsx';

interface Saved {
  readonly label: TextKey;
  readonly name: string;
  readonly load: () => Promise<Blob>;
  readonly isPlain?: boolean;
}

/** A file of the program's, to be saved. */
export function SaveButton({ label, name, load, isPlain = false }: Saved) {
  const { t } = useText();
  const saving = useMutation({
    mutationFn: load,
    onSuccess: (file) => saveFile(file, name),
  });
  return (
    <>
      <Button
        variant={isPlain ? 'subtle' : 'default'}
        leftSection={isPlain ? undefined : <IconDownload size={16} aria-hidden />}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t(label)}
      </Button>
      <WhyNot error={saving.error} />
    </>
  );
}

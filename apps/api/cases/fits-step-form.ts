import {
  ValidateBy,
  type ValidationArguments,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { checkForm } from '#lifecycle/check-form';
import { givenData } from '#lifecycle/decide';
import { stepsNamed } from '#lifecycle/step-named';

/** What else of an envelope says which form it is. */
interface Beside {
  readonly kind: string;
  readonly command: unknown;
  readonly reason: unknown;
}

/**
 * Whether `data` fits the form of the command's step, in any of the definitions that have it: which of them holds for
 * the case, and the words for what is wrong, are the decider's. A command without a step is its matter too.
 */
@ValidatorConstraint({ name: 'fitsStepForm' })
class StepForm implements ValidatorConstraintInterface {
  validate(data: unknown, { object }: ValidationArguments): boolean {
    const { kind, command, reason } = object as Beside;
    const steps = stepsNamed(kind, String(command));
    return (
      steps.length === 0 ||
      steps.some((step) => checkForm(step.form, givenData({ data, reason }, step), 'data').length === 0)
    );
  }
}

export function FitsStepForm(): PropertyDecorator {
  return ValidateBy({ name: 'fitsStepForm', validator: new StepForm() });
}

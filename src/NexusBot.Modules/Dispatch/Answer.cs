namespace NexusBot.Modules.Dispatch;

/// <summary>How a handler answers; it decides what the dispatcher may do when the handler takes long.</summary>
public enum Answer
{
    /// <summary>A message that only the caller sees.</summary>
    Private,

    /// <summary>A change of the message on which the button or the select sits, or from which a form was opened.</summary>
    Update,

    /// <summary>
    /// In the place of the message on which the button sits, or from which a form was opened, if that one is for the caller alone: what was
    /// asked there is answered. Where others see it too, a message of its own, that only the caller sees.
    /// </summary>
    InPlace,

    /// <summary>A form. Discord opens no form after a deferral, so this one must be quick.</summary>
    Modal,
}

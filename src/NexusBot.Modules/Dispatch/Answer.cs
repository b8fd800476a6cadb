namespace NexusBot.Modules.Dispatch;

/// <summary>How a handler answers; it decides what the dispatcher may do when the handler takes long.</summary>
public enum Answer
{
    /// <summary>A message that only the caller sees.</summary>
    Private,

    /// <summary>A change of the message on which the button or the select sits, or from which a form was opened.</summary>
    Update,

    /// <summary>A form. Discord opens no form after a deferral, so this one must be quick.</summary>
    Modal,
}

namespace NexusBot.Sandbox.Rest;

/// <summary>The refusals that Discord's JSON error codes name.</summary>
public static class Refusals
{
    public static ApiException Unauthorized() => new(401, 0, "401: Unauthorized");
    public static ApiException NotFound() => new(404, 0, "404: Not Found");
    public static ApiException MethodNotAllowed() => new(405, 0, "405: Method Not Allowed");

    public static ApiException UnknownChannel() => new(404, 10003, "Unknown Channel");
    public static ApiException UnknownGuild() => new(404, 10004, "Unknown Guild");
    public static ApiException UnknownMember() => new(404, 10007, "Unknown Member");
    public static ApiException UnknownMessage() => new(404, 10008, "Unknown Message");
    public static ApiException UnknownRole() => new(404, 10011, "Unknown Role");
    public static ApiException UnknownUser() => new(404, 10013, "Unknown User");
    public static ApiException UnknownEmoji() => new(400, 10014, "Unknown Emoji");
    public static ApiException UnknownWebhook() => new(404, 10015, "Unknown Webhook");
    public static ApiException UnknownInteraction() => new(404, 10062, "Unknown interaction");
    public static ApiException UnknownCommand() => new(404, 10063, "Unknown application command");
    public static ApiException UnknownEvent() => new(404, 10070, "Unknown Guild Scheduled Event");
    public static ApiException NotThisApplication() => new(403, 20012, "You are not authorized to perform this action on this application");

    public static ApiException TooManyRoles() => new(400, 30005, "Maximum number of guild roles reached (250)");
    public static ApiException TooManyChannels() => new(400, 30013, "Maximum number of guild channels reached (500)");
    public static ApiException TooManyThreadMembers() => new(400, 30033, "Maximum number of thread participants has been reached (1000)");
    public static ApiException TagRequired() => new(400, 40067, "A tag is required to create a forum post in this channel");
    public static ApiException InvalidRole() => new(400, 50028, "Invalid Role");
    public static ApiException TooManyActiveThreads() => new(400, 160006, "Maximum number of active threads reached");
    public static ApiException TooManyPins() => new(400, 30003, "Maximum number of pins reached (250)");
    public static ApiException TooManyReactions() => new(400, 30010, "Maximum number of reactions reached (20)");
    public static ApiException TooManyCommands() => new(400, 30032, "Maximum number of application commands reached");
    public static ApiException DailyCommandCreates() => new(400, 30034, "Max number of daily application command creates has been reached (200)");
    public static ApiException TooManyEvents() => new(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
    public static ApiException EntityTooLarge() => new(413, 40005, "Request entity too large");
    public static ApiException CannotSendInForum() => new(400, 40058, "Cannot send messages in a forum channel");
    public static ApiException AlreadyAcknowledged() => new(400, 40060, "Interaction has already been acknowledged.");

    public static ApiException MissingAccess() => new(403, 50001, "Missing Access");
    public static ApiException NotYourMessage() => new(403, 50005, "Cannot edit a message authored by another user");
    public static ApiException EmptyMessage() => new(400, 50006, "Cannot send an empty message");
    public static ApiException CannotMessageUser() => new(403, 50007, "Cannot send messages to this user");
    public static ApiException NotATextChannel() => new(400, 50008, "Cannot send messages in a non-text channel");
    public static ApiException MissingPermissions() => new(403, 50013, "Missing Permissions");
    public static ApiException BulkDeleteCount() => new(
        400, 50016, "Provided too few or too many messages to delete. Must provide at least 2 and fewer than 100 messages to delete");
    public static ApiException SystemMessage() => new(403, 50021, "Cannot execute action on a system message");
    public static ApiException WrongChannelType() => new(400, 50024, "Cannot execute action on this channel type");
    public static ApiException InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");
    public static ApiException InvalidRecipient() => new(400, 50033, "Invalid Recipient(s)");
    public static ApiException TooOldToBulkDelete() => new(400, 50034, "You can only bulk delete messages that are under 14 days old");
    public static ApiException InvalidForm(FormErrors errors) => new(400, 50035, "Invalid Form Body", errors);
    public static ApiException FileTooLarge() => new(413, 50045, "File uploaded exceeds the maximum size");
    public static ApiException ArchivedThread() => new(400, 50083, "This thread is archived");
    public static ApiException WrongEventType() => new(400, 50091, "Invalid guild scheduled event entity type");
    public static ApiException NotJson() => new(400, 50109, "The request body contains invalid JSON.");
    public static ApiException NoMutualGuild() => new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
    public static ApiException ReplyNeedsHistory() => new(400, 160002, "Cannot reply without permission to read message history");
    public static ApiException ThreadExists() => new(400, 160004, "A thread has already been created for this message");
    public static ApiException ThreadLocked() => new(400, 160005, "Thread is locked");
    public static ApiException FinishedEvent() => new(400, 180000, "Cannot update a finished event");
}

namespace Discord.Interactions;

internal sealed class UserConverter<T>() : EntityConverter<T>(ApplicationCommandOptionType.User) where T : class, IUser;

internal sealed class RoleConverter<T>() : EntityConverter<T>(ApplicationCommandOptionType.Role) where T : class, IRole;

internal sealed class MentionableConverter<T>() : EntityConverter<T>(ApplicationCommandOptionType.Mentionable)
    where T : class, IMentionable;

internal sealed class AttachmentConverter<T>() : EntityConverter<T>(ApplicationCommandOptionType.Attachment)
    where T : class, IAttachment;

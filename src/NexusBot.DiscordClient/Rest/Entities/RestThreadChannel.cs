using Discord.Rest.Api;
using Discord.Wire;

namespace Discord.Rest;

public class RestThreadChannel : RestTextChannel, IThreadChannel
{
    internal RestThreadChannel(BaseDiscordClient discord, IGuild guild, ChannelModel model)
        : base(discord, guild, model)
    {
        Type = (ThreadType)model.Type;
        OwnerId = model.OwnerId.GetValueOrDefault();
        ParentChannelId = model.ParentId.GetValueOrDefault();
        Update(model);
    }

    public ThreadType Type { get; }
    public ulong OwnerId { get; }
    public ulong ParentChannelId { get; }
    public bool IsArchived { get; private set; }
    public bool IsLocked { get; private set; }
    public ThreadArchiveDuration AutoArchiveDuration { get; private set; }

    public Task AddUserAsync(IGuildUser user, RequestOptions? options = null) =>
        Discord.Api.AddThreadMemberAsync(Id, user.Id, options);

    public Task RemoveUserAsync(IGuildUser user, RequestOptions? options = null) =>
        Discord.Api.RemoveThreadMemberAsync(Id, user.Id, options);

    public async Task ModifyAsync(Action<ThreadChannelProperties> func, RequestOptions? options = null) =>
        Update(await Discord.Api.ModifyThreadAsync(Id, ThreadBodies.Changes(func), options));

    private void Update(ChannelModel model)
    {
        Name = model.Name ?? Name;
        IsArchived = model.ThreadMetadata?.Archived ?? false;
        IsLocked = model.ThreadMetadata?.Locked ?? false;
        AutoArchiveDuration = (ThreadArchiveDuration)(model.ThreadMetadata?.AutoArchiveDuration ?? 0);
    }
}

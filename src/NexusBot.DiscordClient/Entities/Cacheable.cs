using System.Diagnostics.CodeAnalysis;

namespace Discord;

/// <summary>What an event says of something that may have been cached.</summary>
public readonly struct Cacheable<TEntity, TId>
    where TEntity : IEntity<TId>
    where TId : IEquatable<TId>
{
    private readonly Func<Task<TEntity>> _download;

    internal Cacheable(TEntity? value, TId id, Func<Task<TEntity>> download)
    {
        Value = value;
        Id = id;
        _download = download;
    }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue => Value is not null;

    public TId Id { get; }
    public TEntity? Value { get; }

    public Task<TEntity> DownloadAsync() => _download();

    public Task<TEntity> GetOrDownloadAsync() => HasValue ? Task.FromResult(Value) : _download();
}

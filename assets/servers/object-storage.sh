#!/bin/sh
# object-storage.sh FOLDER s3://BUCKET/PREFIX
#
# Puts a built folder onto object storage: S3 or any other with its
# interface (set AWS_ENDPOINT_URL). Needs the command aws.
#
# Storage cannot choose among copies, so each file goes up packed in the way
# that whoever asks for it understands: the map's own files in brotli, for
# browsers; pages and data in gzip, for the readers of links too. Pages come
# last, when all that they name is there.
#
# Frames in a sandbox need the bucket to allow every origin. Once for each
# bucket, and mind that it replaces the rules which are there:
#
#     aws s3api put-bucket-cors --bucket BUCKET --cors-configuration '{"CORSRules":
#       [{"AllowedOrigins": ["*"], "AllowedMethods": ["GET", "HEAD"], "MaxAgeSeconds": 86400}]}'
#
# Without that the maps work too, with files a third larger.
set -eu

if [ $# -ne 2 ] || [ ! -f "$1/dateline.json" ]; then
	echo "object-storage.sh: say which built folder, and where to: object-storage.sh FOLDER s3://BUCKET/PREFIX" >&2
	exit 2
fi
folder=${1%/} to=${2%/}

put() { # NAME CACHE ENCODINGS...
	name=$1 cache=$2
	shift 2
	case $name in
	*.html) type='text/html; charset=utf-8' ;;
	*.js) type='text/javascript; charset=utf-8' ;;
	*.ts) type='text/plain; charset=utf-8' ;;
	*.json) type=application/json ;;
	*.geojson) type=application/geo+json ;;
	*.svg) type=image/svg+xml ;;
	*.png) type=image/png ;;
	*.wasm) type=application/wasm ;;
	*) type=application/octet-stream ;;
	esac
	for encoding; do
		ext=$encoding
		[ "$encoding" = gzip ] && ext=gz
		if [ -f "$folder/$name.$ext" ]; then
			aws s3 cp "$folder/$name.$ext" "$to/$name" --content-type "$type" --cache-control "$cache" --content-encoding "$encoding"
			return
		fi
	done
	aws s3 cp "$folder/$name" "$to/$name" --content-type "$type" --cache-control "$cache"
}

hashed='\.[0-9a-f]\{10\}\.'
files() { ls "$folder" | grep -v '\.br$\|\.gz$'; }

files | grep "$hashed" | while read -r name; do put "$name" 'public, max-age=31536000, immutable' br; done
files | grep -v "$hashed" | grep -v '\.html$' | while read -r name; do put "$name" no-cache gzip; done
files | grep '\.html$' | while read -r name; do put "$name" no-cache gzip; done
